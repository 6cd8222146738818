"""A level by number: its nodes as shapes with the size they have grown to, its parts of edges as links."""

from collections.abc import Mapping, Sequence
from typing import Final

from backbrief.layout.banding import Banding
from backbrief.layout.frame import Frame
from backbrief.layout.nesting import Level, Part
from backbrief.layout.plan import Border, End, Link, Plan, Shape, Strip
from backbrief.layout.scene import Node

_TOP_DOOR: Final = Border(first=0, last=0)


def planned(level: Level, *, frames: Mapping[str | None, Frame], banding: Banding) -> Plan:
    """The plan of a level whose inner levels are framed already."""
    strips, strip_of = _strips(level, banding)
    bottom = Border(first=len(strips) - 1, last=len(strips) - 1)
    doors = {"top": _TOP_DOOR, "bottom": bottom, None: bottom}
    ends: dict[str, End] = dict(banding.borders)
    ends.update((node.id, number) for number, node in enumerate(level.nodes))
    return Plan(
        strips=strips,
        shapes=[_shape(node, frames.get(node.id), strip=strip_of[node.band]) for node in level.nodes],
        links=[_link(part, ends, doors) for part in level.parts],
    )


def _strips(level: Level, banding: Banding) -> tuple[Sequence[Strip], Mapping[str, int]]:
    """The strips of all bands; inside a step one per band that occurs there, between an upper and a lower door."""
    if level.node is None:
        return banding.strips, banding.strip_of
    bands = sorted({node.band for node in level.nodes}, key=lambda band: banding.borders[band].first)
    return [Strip() for _ in range(len(bands) + 2)], {band: number for number, band in enumerate(bands, start=1)}


def _shape(node: Node, frame: Frame | None, *, strip: int) -> Shape:
    if frame is None:
        return Shape(kind=node.kind, label=node.label, width=node.width, height=node.height, strip=strip)
    return Shape(kind="step", label=node.label, width=frame.width, height=frame.height, strip=strip)


def _link(part: Part, ends: Mapping[str, End], doors: Mapping[str | None, Border]) -> Link:
    return Link(
        source=_end(part.source, ends, door=doors[part.leaves]),
        target=_end(part.target, ends, door=doors[part.enters]),
        label=part.edge.label if part.labelled else "",
        message=part.edge.kind == "message",
        leaves=part.leaves if part.source is not None else None,
        enters=part.enters if part.target is not None else None,
    )


def _end(name: str | None, ends: Mapping[str, End], *, door: Border) -> End:
    return door if name is None else ends[name]
