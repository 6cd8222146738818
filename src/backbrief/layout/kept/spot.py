"""A free spot: the nearest to where something is wished, where it lies on nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.kept.aim import Size, Wish
from backbrief.layout.kept.boxes import around, overlap
from backbrief.layout.kept.sheet import Sheet
from backbrief.layout.picture import Box, Point

_GRID: Final = 10.0
_BACK: Final = 15
_BACKWARDS: Final = 3.0
_UP_OR_DOWN: Final = 1.5
_BESIDE_NODE: Final = 14.0
_BESIDE_LINE: Final = 5.0

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Obstacles:
    """Boxes on which nothing may be laid, each with its margin already around it."""

    boxes: Sequence[Box]

    def leave(self, box: Box) -> bool:
        """True when a box lies on none of them."""
        return not any(overlap(box, each) for each in self.boxes)


def obstacles_for(sheet: Sheet, node: str, *, with_lines: bool = True) -> Obstacles:
    """All that stands on the sheet, without what the node lies inside of."""
    holding = set(sheet.holders[node])
    shapes = [box for each, box in sheet.nodes.items() if each not in holding]
    texts = [*sheet.names.values(), *(line.label for line in sheet.lines.values() if line.label)]
    boxes = [around(box, _BESIDE_NODE) for box in shapes]
    if with_lines:
        boxes += [around(box, _BESIDE_LINE) for box in (*texts, *(box for _, box in sheet.segments()))]
    return Obstacles(boxes)


def free_spot(wish: Wish, size: Size, obstacles: Obstacles, *, across: Range, down: Range) -> Point | None:
    """The free corner nearest to the wished one within these ranges of corners; None when nothing is free."""
    found = sorted(_corners(wish.corner, across=across, down=down), key=lambda corner: _price(wish, corner, size))
    for corner in found:
        if obstacles.leave(Box(x=corner.x, y=corner.y, width=size.width, height=size.height)):
            return corner
    return None


def _corners(wish: Point, *, across: Range, down: Range) -> Iterator[Point]:
    heights = list(_places(wish.y, down))
    for x in _places(wish.x, across):
        for y in heights:
            yield Point(x=x, y=y)


def _places(wish: float, within: Range) -> Iterator[float]:
    """Places on a grid through the wished one."""
    low, high = within
    if low <= high:
        place = wish - _GRID * ((wish - low) // _GRID)
        while place <= high:
            yield place
            place += _GRID


def _price(wish: Wish, corner: Point, size: Size) -> float:
    """How far a corner is from the wished one; dearer where work would flow back from it or to it."""
    aside = corner.x - wish.corner.x
    beyond = max(0.0, corner.x + size.width - wish.before)
    return abs(corner.y - wish.corner.y) * _UP_OR_DOWN + (aside if aside >= 0 else -aside * _BACKWARDS) + beyond
