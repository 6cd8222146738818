"""Where the name of a branch or an event stands: outside the shape, clear of the lines that meet it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.paths import Path, entered_by, left_by
from backbrief.layout.picture import Box
from backbrief.layout.plan import Plan, Shape, Side
from backbrief.layout.text import text_size

_WIDTH: Final = 110.0
_AWAY: Final = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The box of a name, measured from the middle of its shape."""

    shape: int
    box: Box


def named(plan: Plan, paths: Sequence[Path]) -> list[Name]:
    """A name for every branch and event that has one."""
    sides = _sides(plan, paths)
    return [
        Name(shape=number, box=_box(shape, sides[number]))
        for number, shape in enumerate(plan.shapes)
        if shape.small and shape.label.strip()
    ]


def _sides(plan: Plan, paths: Sequence[Path]) -> list[set[Side]]:
    sides: list[set[Side]] = [set() for _ in plan.shapes]
    for link, path in zip(plan.links, paths, strict=True):
        if isinstance(link.source, int):
            sides[link.source].add(left_by(path))
        if isinstance(link.target, int):
            sides[link.target].add(entered_by(path))
    return sides


def _box(shape: Shape, taken: set[Side]) -> Box:
    """In the middle of a free side; beside the line where both are taken."""
    width, height = text_size(shape.label, width=_WIDTH)
    wanted: tuple[Side, Side] = ("top", "bottom") if shape.kind == "branch" else ("bottom", "top")
    free = [side for side in wanted if side not in taken]
    heights = {"top": -shape.height / 2 - _AWAY - height, "bottom": shape.height / 2 + _AWAY}
    x = -width / 2 if free else shape.width / 4 + _AWAY
    y = heights[[*free, *wanted][0]]
    return Box(x=x, y=y, width=width, height=height)
