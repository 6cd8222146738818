"""Making room: whatever lies beyond an edge moves away from it, and what lies across it grows."""

from dataclasses import dataclass
from typing import Final, Literal

from backbrief.layout.picture import Box, Point

Way = Literal["across", "down"]

_TOUCH: Final = 1.0


@dataclass(frozen=True, slots=True)
class Slide:
    """Moves by a distance what lies beyond an edge; with a distance below zero that is what lies before it."""

    way: Way
    edge: float
    by: float

    def moved(self, box: Box) -> Box:
        """The box as a whole, moved when all of it lies beyond."""
        low, size = _span(box, self.way)
        distance = self.by if self._is_beyond(low if self.by > 0 else low + size) else 0.0
        return _with_span(box, self.way, low + distance, size)

    def stretched(self, box: Box) -> Box:
        """The box with each of its two sides moved for itself."""
        low, size = _span(box, self.way)
        begin, end = self._shifted(low), self._shifted(low + size)
        return _with_span(box, self.way, begin, end - begin)

    def bent(self, point: Point) -> Point:
        """The point, moved when it lies beyond."""
        if self.way == "across":
            return Point(x=self._shifted(point.x), y=point.y)
        return Point(x=point.x, y=self._shifted(point.y))

    def _shifted(self, place: float) -> float:
        return place + self.by if self._is_beyond(place) else place

    def _is_beyond(self, place: float) -> bool:
        return place >= self.edge - _TOUCH if self.by > 0 else place <= self.edge + _TOUCH


def _span(box: Box, way: Way) -> tuple[float, float]:
    return (box.x, box.width) if way == "across" else (box.y, box.height)


def _with_span(box: Box, way: Way, low: float, size: float) -> Box:
    if way == "across":
        return Box(x=low, y=box.y, width=size, height=box.height)
    return Box(x=box.x, y=low, width=box.width, height=size)
