"""Where a line may meet a shape: in the middle of a side, or at the border of a band, opposite its other end."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backbrief.layout.kept.boxes import bottom_of, middle_of, right_of
from backbrief.layout.picture import Box, Point

_BORDER_STEPS: Final = (0.0, 30.0, -30.0, 60.0, -60.0, 120.0, -120.0)
_BORDER_MARGIN: Final = 40.0

RIGHT, LEFT, DOWN, UP = (1, 0), (-1, 0), (0, 1), (0, -1)

Way = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Door:
    """A point on the edge of a shape, the way that leads out of it, and how unwelcome it is."""

    point: Point
    out: Way
    price: float

    def step(self, distance: float) -> Point:
        """The point at some distance before the door."""
        return Point(x=self.point.x + self.out[0] * distance, y=self.point.y + self.out[1] * distance)


_PRICES: Final = {"leave": {RIGHT: 0, DOWN: 25, UP: 25, LEFT: 90}, "enter": {LEFT: 0, UP: 25, DOWN: 25, RIGHT: 90}}
_MESSAGE_PRICES: Final = {UP: 0, DOWN: 0, LEFT: 40, RIGHT: 40}


def doors_to_leave(box: Box, *, message: bool = False) -> list[Door]:
    """The doors by which a line leaves a shape."""
    return list(_doors(box, _MESSAGE_PRICES if message else _PRICES["leave"]))


def doors_to_enter(box: Box, *, message: bool = False) -> list[Door]:
    """The doors by which a line enters a shape."""
    return list(_doors(box, _MESSAGE_PRICES if message else _PRICES["enter"]))


def doors_of_band(band: Box, *, facing: Box) -> list[Door]:
    """The doors in the border of a band that faces a shape."""
    is_above = bottom_of(band) <= middle_of(facing).y
    y, out = (bottom_of(band), DOWN) if is_above else (band.y, UP)
    low, high = band.x + _BORDER_MARGIN, right_of(band) - _BORDER_MARGIN
    wished = min(max(middle_of(facing).x, low), max(high, low))
    return [
        Door(Point(x=wished + step, y=y), out, abs(step))
        for step in _BORDER_STEPS
        if step == 0 or low <= wished + step <= high
    ]


def _doors(box: Box, prices: dict[Way, int]) -> Iterator[Door]:
    middle = middle_of(box)
    points = {
        RIGHT: Point(x=right_of(box), y=middle.y),
        LEFT: Point(x=box.x, y=middle.y),
        DOWN: Point(x=middle.x, y=bottom_of(box)),
        UP: Point(x=middle.x, y=box.y),
    }
    return (Door(points[way], way, price) for way, price in prices.items())
