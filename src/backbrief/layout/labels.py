"""Where the label of each line is written: beside its own line, clear of shapes, names and other lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import floor
from typing import Final

from backbrief.layout.picture import Box, Point
from backbrief.layout.tags import Tag

_CELL: Final = 120.0
_AWAY: Final = 3.0
_FROM_CORNER: Final = 5.0
_STEP: Final = 10.0

Place = tuple[int, int]


def labelled(
    tags: Sequence[Tag], lines: Sequence[Sequence[Point]], *, obstacles: Sequence[Box], width: float
) -> dict[int, Box]:
    """The box of every tag, by the number of its link, inside a picture of this width."""
    ground = Ground(width=width)
    for box in obstacles:
        ground.occupy(box)
    for line in lines:
        for start, stop in pairwise(line):
            ground.occupy(_around(start, stop))
    boxes: dict[int, Box] = {}
    for tag in tags:
        boxes[tag.link] = ground.clearest(_places(tag, lines[tag.link]))
        ground.occupy(boxes[tag.link])
    return boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The boxes that are in the way, by squares of the picture."""

    width: float
    squares: dict[Place, list[Box]] = field(default_factory=dict)

    def occupy(self, box: Box) -> None:
        """Take this place."""
        for square in _squares(box):
            self.squares.setdefault(square, []).append(box)

    def clearest(self, boxes: Iterator[Box]) -> Box:
        """The first box that touches nothing, or else the one that touches least."""
        best, least = Box(x=0.0, y=0.0, width=0.0, height=0.0), float("inf")
        for box in boxes:
            touched = self._touched(box)
            if touched < least:
                best, least = box, touched
            if not touched:
                break
        return best

    def _touched(self, box: Box) -> int:
        beyond = box.x < 0 or box.x + box.width > self.width
        return beyond + sum(_overlap(box, other) for square in _squares(box) for other in self.squares.get(square, ()))


def _squares(box: Box) -> Iterator[Place]:
    for x in range(floor(box.x / _CELL), floor((box.x + box.width) / _CELL) + 1):
        for y in range(floor(box.y / _CELL), floor((box.y + box.height) / _CELL) + 1):
            yield x, y


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def _around(start: Point, stop: Point) -> Box:
    """A line as a box one pixel wide on either side."""
    return Box(
        x=min(start.x, stop.x) - 1,
        y=min(start.y, stop.y) - 1,
        width=abs(start.x - stop.x) + 2,
        height=abs(start.y - stop.y) + 2,
    )


def _places(tag: Tag, line: Sequence[Point]) -> Iterator[Box]:
    """Places along the preferred part of the line, then along its other parts; then the same for a narrower box."""
    parts = list(pairwise(line))
    for width, height in tag.sizes:
        for start, stop in (parts[tag.place], *parts[: tag.place], *parts[tag.place + 1 :]):
            corners = _along_level if start.y == stop.y else _along_upright
            for x, y in corners(start, stop, width, height):
                yield Box(x=x, y=y, width=width, height=height)


def _along_level(start: Point, stop: Point, width: float, height: float) -> Iterator[tuple[float, float]]:
    forward = 1 if stop.x > start.x else -1
    slack = abs(stop.x - start.x) - width - _FROM_CORNER
    for away in (_FROM_CORNER, slack / 2, slack):
        edge = start.x + forward * away
        x = edge if forward > 0 else edge - width
        yield x, start.y - _AWAY - height
        yield x, start.y + _AWAY


def _along_upright(start: Point, stop: Point, width: float, height: float) -> Iterator[tuple[float, float]]:
    downward = 1 if stop.y > start.y else -1
    for number in range(1 + int(abs(stop.y - start.y) / _STEP)):
        edge = start.y + downward * (_AWAY + number * _STEP)
        y = edge if downward > 0 else edge - height
        yield start.x + _FROM_CORNER, y
        yield start.x - _FROM_CORNER - width, y
