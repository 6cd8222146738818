"""Bands as strips: which strip a node stands on, and the box of every band around its strips."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from backbrief.layout.picture import Box
from backbrief.layout.plan import Border, Strip
from backbrief.layout.scene import Band, Scene
from backbrief.layout.text import text_width

HEADER: Final = 30.0
_BLACK_BOX: Final = 60.0
_AROUND_NAME: Final = 20.0
_LONGEST_NAME: Final = 170.0


@dataclass(slots=True, kw_only=True)
class Banding:
    """Strips from top to bottom; for each band its strips, the strip for its own nodes, and how deep it lies."""

    strips: list[Strip] = field(default_factory=list)
    borders: dict[str, Border] = field(default_factory=dict)
    strip_of: dict[str, int] = field(default_factory=dict)
    depth: dict[str, int] = field(default_factory=dict)

    @property
    def header(self) -> float:
        """The room for names at the left of all shapes."""
        return HEADER * (max(self.depth.values(), default=-1) + 1)


def banded(scene: Scene) -> Banding:
    """A strip for every band without children, and one for nodes that stand on a pool beside its lanes."""
    holding = {node.band for node in scene.nodes if node.inside is None}
    children: dict[str | None, list[Band]] = {}
    for band in scene.bands:
        children.setdefault(band.parent, []).append(band)
    banding = Banding()
    for pool, band in enumerate(children.get(None, [])):
        _add(banding, band, pool=pool, children=children, holding=holding)
    return banding


def band_boxes(banding: Banding, places: Sequence[tuple[float, float]], *, width: float) -> dict[str, Box]:
    """The box of every band; all end at the same right edge, each begins where its parent's name ends."""
    boxes: dict[str, Box] = {}
    for name, border in banding.borders.items():
        x = HEADER * banding.depth[name]
        top, bottom = places[border.first][0], places[border.last][1]
        boxes[name] = Box(x=x, y=top, width=width - x, height=bottom - top)
    return boxes


def _add(
    banding: Banding, band: Band, *, pool: int, children: Mapping[str | None, Sequence[Band]], holding: set[str]
) -> None:
    first = len(banding.strips)
    banding.depth[band.id] = 0 if band.parent is None else banding.depth[band.parent] + 1
    lanes = children.get(band.id, ())
    for lane in lanes:
        _add(banding, lane, pool=pool, children=children, holding=holding)
    holds = band.id in holding
    if holds or not lanes:
        banding.strip_of[band.id] = len(banding.strips)
        least_height = _room_for_name(band, has_lanes=bool(lanes)) if holds else _BLACK_BOX
        banding.strips.append(Strip(pool=pool, least_height=least_height))
    banding.borders[band.id] = Border(first=first, last=len(banding.strips) - 1)


def _room_for_name(band: Band, *, has_lanes: bool) -> float:
    return 0.0 if has_lanes else min(_LONGEST_NAME, text_width(band.name) + _AROUND_NAME)
