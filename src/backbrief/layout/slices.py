"""Where one direction of a picture is best cut, so that every slice fits and each shape stands whole on one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from backbrief.layout.span import Span, Weights

_SHAPE_CUT: Final = 50.0
_ROOM_LEFT: Final = 2.0
_STEPS_BY_FORCE: Final = 4


def sliced(
    extent: Span, *, room: float, whole: Sequence[Span], crossed: Sequence[tuple[Span, float]]
) -> tuple[Span, ...]:
    """The slices of an extent: as few as there can be, cut where that costs the reader least.

    `crossed` says what a cut may go through, and at what cost. Where no cut misses all of `whole`, the next slice
    begins early enough to show what was cut once more.
    """
    kept = [span for span in whole if span.length <= room / 2]
    return _Cutting(extent, room, kept, Weights(crossed), Weights((span, _SHAPE_CUT) for span in kept)).slices()


@dataclass(frozen=True)
class _Cutting:
    extent: Span
    room: float
    whole: Sequence[Span]
    crossed: Weights
    shapes: Weights

    def slices(self) -> tuple[Span, ...]:
        """The cheapest way from the beginning to the end, found place by place."""
        reached = {self.extent.begin: (0, 0.0)}
        before: dict[float, float] = {}
        for place in self._places:
            ways = [(*self._way(reached[earlier], earlier, place), earlier) for earlier in self._from(place, reached)]
            count, cost, before[place] = min(ways)
            reached[place] = (count, cost + self._cost(place))
        return tuple(self._back(before))

    def _from(self, place: float, reached: dict[float, tuple[int, float]]) -> Iterator[float]:
        """The cuts after which a slice can reach this place."""
        for earlier in reversed(reached):
            if place - earlier > self.room:
                return
            if place - self._begins[earlier] <= self.room:
                yield earlier

    def _way(self, so_far: tuple[int, float], earlier: float, place: float) -> tuple[int, float]:
        count, cost = so_far
        left = 1 - (place - self._begins[earlier]) / self.room
        return count + 1, cost + _ROOM_LEFT * left * left

    def _back(self, before: dict[float, float]) -> list[Span]:
        place, slices = self.extent.end, []
        while place in before:
            slices.append(Span(begin=self._begins[before[place]], end=place))
            place = before[place]
        return slices[::-1]

    @cached_property
    def _places(self) -> list[float]:
        """Where a cut may lie, ending with the end: clear of all shapes, and by force where nothing is clear."""
        clear = sorted({self.extent.begin, *self._clear_places(), self.extent.end})
        forced = {place for one, other in pairwise(clear) for place in self._forced(one, other)}
        return sorted({*clear[1:], *forced})

    def _clear_places(self) -> Iterator[float]:
        """The cheapest place in each gap that no shape reaches into: on a border there, or between what lies there."""
        for gap in self._gaps():
            inside = self.crossed.edges[
                bisect_right(self.crossed.edges, gap.begin) : bisect_left(self.crossed.edges, gap.end)
            ]
            middles = ((one + other) / 2 for one, other in pairwise((gap.begin, *inside, gap.end)))
            yield min((*middles, *inside), key=self._cost)

    def _gaps(self) -> Iterator[Span]:
        at = self.extent.begin
        for span in sorted(self.whole):
            if at < span.begin < self.extent.end:
                yield Span(begin=at, end=span.begin)
            at = max(at, span.end)
        if at < self.extent.end:
            yield Span(begin=at, end=self.extent.end)

    def _forced(self, one: float, other: float) -> Iterator[float]:
        """Places between two clear ones that lie too far apart for a slice that shows again what was cut."""
        if other - one > self.room / 2:
            steps = _STEPS_BY_FORCE * max(1, round((other - one) / self.room))
            yield from (one + (other - one) * step / steps for step in range(1, steps))

    @cached_property
    def _begins(self) -> dict[float, float]:
        """Where the slice after a cut begins: at the cut, or where the first shape begins that it goes through."""
        begins = {place: self._begin(place) for place in self._places}
        return {**begins, self.extent.begin: self.extent.begin}

    def _begin(self, place: float) -> float:
        return min((span.begin for span in self.whole if span.begin < place < span.end), default=place)

    def _cost(self, place: float) -> float:
        return self.crossed.at(place) + self.shapes.at(place)
