"""Where something new would best stand: behind what leads to it, in the same row, and before what it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backbrief.layout.kept.boxes import middle_of, right_of
from backbrief.layout.kept.frame import Frame
from backbrief.layout.kept.sheet import Sheet
from backbrief.layout.picture import Box, Point

_APART: Final = 44.0
_LEAST_APART: Final = 20.0
_ANYWHERE: Final = 1_000_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much room something takes."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The wished upper left corner, and the place at the right that something should better end `before`."""

    corner: Point
    before: float


def aim(sheet: Sheet, node: str, size: Size, frame: Frame) -> Wish:
    """The wish for a node that is not on the sheet yet."""
    before, after = list(_neighbours(sheet, node, leading=True)), list(_neighbours(sheet, node, leading=False))
    row = (frame.top + frame.bottom - size.height) / 2
    near = [box for box in (*before, *after) if frame.holds(box)]
    if near:
        row = middle_of(near[0]).y - size.height / 2
    if before:
        left = max(map(right_of, [box for box in before if frame.holds(box)] or before))
        end = min((box.x for box in after if box.x > left), default=_ANYWHERE)
        return Wish(corner=Point(x=_between(left, end, size), y=row), before=end)
    if after:
        end = min(box.x for box in after)
        return Wish(corner=Point(x=end - _APART - size.width, y=row), before=end)
    standing = [right_of(box) for box in sheet.nodes.values() if frame.holds(box)]
    left = max(standing, default=frame.left - _APART + _LEAST_APART) + _APART
    return Wish(corner=Point(x=left, y=row), before=_ANYWHERE)


def _between(left: float, right: float, size: Size) -> float:
    """In the middle of a gap that is just wide enough, else at the usual distance."""
    is_wide = right - left >= size.width + 2 * _LEAST_APART
    return min((left + right - size.width) / 2, left + _APART) if is_wide else left + _APART


def _neighbours(sheet: Sheet, node: str, *, leading: bool) -> Iterator[Box]:
    """The boxes of the nodes from which flows lead to a node, or to which they lead from it."""
    for edge in sheet.scene.edges:
        this, other = (edge.target, edge.source) if leading else (edge.source, edge.target)
        if this == node and other in sheet.nodes:
            yield sheet.nodes[other]
