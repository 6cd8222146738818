"""What lies inside a box: shapes that touch it, and the parts of a line that run through it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from backbrief.layout.picture import Box, Point

_TOUCH: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A part of a line inside a box, and whether the line comes into the box there, and whether it leaves it."""

    points: tuple[Point, ...]
    enters: bool
    leaves: bool


def touches(one: Box, other: Box) -> bool:
    """Whether two boxes share a place, be it on their borders."""
    return (
        one.x <= other.x + other.width
        and other.x <= one.x + one.width
        and one.y <= other.y + other.height
        and other.y <= one.y + one.height
    )


def holds(outer: Box, inner: Box) -> bool:
    """Whether one box stands whole inside another."""
    return (
        outer.x <= inner.x + _TOUCH
        and outer.y <= inner.y + _TOUCH
        and inner.x + inner.width <= outer.x + outer.width + _TOUCH
        and inner.y + inner.height <= outer.y + outer.height + _TOUCH
    )


def shared(one: Box, other: Box) -> Box:
    """What two boxes that touch have in common."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    bottom = min(one.y + one.height, other.y + other.height)
    return Box(x=x, y=y, width=right - x, height=bottom - y)


def runs(points: Sequence[Point], box: Box) -> list[Run]:
    """The parts of a line of level and upright pieces that lie inside a box, in the line's direction."""
    found: list[list[Point]] = []
    for begin, end in filter(None, (_inside(one, other, box) for one, other in pairwise(points))):
        if not found or found[-1][-1] != begin:
            found.append([begin])
        found[-1].append(end)
    return [Run(points=tuple(each), enters=each[0] != points[0], leaves=each[-1] != points[-1]) for each in found]


def _inside(one: Point, other: Point, box: Box) -> tuple[Point, Point] | None:
    """The part of one piece that lies inside the box; nothing where it only touches it."""
    begin, end = _nearest(one, box), _nearest(other, box)
    beside = begin.y != one.y if one.y == other.y else begin.x != one.x
    return None if beside or begin == end else (begin, end)


def _nearest(point: Point, box: Box) -> Point:
    """The place of the box that is nearest to a point."""
    return Point(
        x=min(max(point.x, box.x), box.x + box.width),
        y=min(max(point.y, box.y), box.y + box.height),
    )
