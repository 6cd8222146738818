"""The way of a line from door to door: level and upright pieces, around all shapes, with few bends."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final

from backbrief.layout.kept.boxes import around, bottom_of, enclosing, overlap, right_of
from backbrief.layout.kept.doors import Door, Way
from backbrief.layout.picture import Box, Point

CLEAR: Final = 10.0
"""So far a line keeps away from shapes."""

_BEND: Final = 40.0
_ON_A_LINE: Final = 4.0
_NEAR_A_LINE: Final = 5.0
_WINDOW: Final = 160.0
_INNER: Final = 0.5

Crossing = tuple[int, int, Way]
Stretches = list[tuple[float, float]]


def walk(
    starts: Sequence[Door], ends: Sequence[Door], *, shapes: Sequence[Box], lines: Sequence[Box]
) -> tuple[Point, ...] | None:
    """The corners of the cheapest way; None when every way leads through a shape.

    It keeps clear of the shapes, and rather goes round than along one of the lines.
    """
    doors = [Box(x=door.point.x, y=door.point.y, width=0.0, height=0.0) for door in (*starts, *ends)]
    window = around(enclosing(doors), _WINDOW)
    shapes_near = [around(box, CLEAR) for box in shapes if overlap(box, window)]
    return _Search(starts, ends, shapes_near, [line for line in lines if overlap(line, window)]).way()


@dataclass
class _Search:
    """The cheapest way over a net of level and upright lines through the doors and beside the shapes."""

    starts: Sequence[Door]
    ends: Sequence[Door]
    shapes: Sequence[Box]
    lines: Sequence[Box]
    xs: list[float] = field(init=False)
    ys: list[float] = field(init=False)
    queue: list[tuple[float, Crossing]] = field(default_factory=list)
    best: dict[Crossing, float] = field(default_factory=dict)
    came: dict[Crossing, Crossing | Door] = field(default_factory=dict)
    blocked: dict[tuple[bool, float], Stretches] = field(default_factory=dict)
    followed: dict[tuple[bool, float], Stretches] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Span the net."""
        corners = [door.step(CLEAR) for door in (*self.starts, *self.ends)]
        for box in self.shapes:
            corners += [Point(x=box.x, y=box.y), Point(x=right_of(box), y=bottom_of(box))]
        self.xs = sorted({corner.x for corner in corners})
        self.ys = sorted({corner.y for corner in corners})

    def way(self) -> tuple[Point, ...] | None:
        """The corners of the way, found from the starts outwards."""
        goals = {self._crossing(end): end for end in self.ends if self._is_open(end)}
        for start in filter(self._is_open, self.starts):
            self._offer((*self._crossing(start), start.out), start.price, start)
        arrived = self._explored(goals)
        if not arrived:
            return None
        last = min(arrived, key=arrived.__getitem__)
        return self._corners(last, goals[last[:2]])

    def _explored(self, goals: Mapping[tuple[int, int], Door]) -> dict[Crossing, float]:
        """The crossings before a goal that are worth going in from, with the price of the whole way."""
        arrived: dict[Crossing, float] = {}
        dearest = float("inf")
        while self.queue and self.queue[0][0] < dearest:
            cost, crossing = heappop(self.queue)
            end = goals.get(crossing[:2])
            if end and crossing[2] != end.out:
                arrived[crossing] = cost + end.price + (_BEND if crossing[2] in _sideways(end.out) else 0.0)
                dearest = min(arrived.values())
            for following, price in self._onward(crossing):
                self._offer(following, cost + price, crossing)
        return arrived

    def _offer(self, crossing: Crossing, cost: float, source: Crossing | Door) -> None:
        if cost < self.best.get(crossing, float("inf")):
            self.best[crossing] = cost
            self.came[crossing] = source
            heappush(self.queue, (cost, crossing))

    def _onward(self, crossing: Crossing) -> Iterator[tuple[Crossing, float]]:
        """The next crossings, straight on or around a bend, with what it costs to get there."""
        column, row, way = crossing
        for turn in (way, *_sideways(way)):
            following = (column + turn[0], row + turn[1])
            if 0 <= following[0] < len(self.xs) and 0 <= following[1] < len(self.ys):
                price = self._price((column, row), following, is_level=turn[1] == 0)
                if price is not None:
                    yield (*following, turn), price + (0.0 if turn == way else _BEND)

    def _price(self, one: tuple[int, int], other: tuple[int, int], *, is_level: bool) -> float | None:
        """The length of a piece, more where it follows another line; None where a shape is in the way."""
        here, there = Point(x=self.xs[one[0]], y=self.ys[one[1]]), Point(x=self.xs[other[0]], y=self.ys[other[1]])
        begin, end = sorted((here.x, there.x) if is_level else (here.y, there.y))
        rail = (is_level, here.y if is_level else here.x)
        if any(low < end and begin < high for low, high in self._blocked_on(rail)):
            return None
        beside = sum(max(0.0, min(end, high) - max(begin, low)) for low, high in self._followed_on(rail))
        return end - begin + _ON_A_LINE * beside

    def _blocked_on(self, rail: tuple[bool, float]) -> Stretches:
        if rail not in self.blocked:
            self.blocked[rail] = list(_cut(self.shapes, rail, margin=-_INNER))
        return self.blocked[rail]

    def _followed_on(self, rail: tuple[bool, float]) -> Stretches:
        if rail not in self.followed:
            level = [line for line in self.lines if (line.width > line.height) == rail[0]]
            self.followed[rail] = list(_cut(level, rail, margin=_NEAR_A_LINE))
        return self.followed[rail]

    def _is_open(self, door: Door) -> bool:
        """True when no other shape stands right before a door."""
        stub = door.step(CLEAR)
        spot = Box(x=stub.x, y=stub.y, width=0.1, height=0.1)
        return not any(overlap(around(box, -_INNER), spot) for box in self.shapes)

    def _crossing(self, door: Door) -> tuple[int, int]:
        stub = door.step(CLEAR)
        return bisect_left(self.xs, stub.x), bisect_left(self.ys, stub.y)

    def _corners(self, last: Crossing, end: Door) -> tuple[Point, ...]:
        trail: list[Crossing] = [last]
        source = self.came[last]
        while not isinstance(source, Door):
            trail.append(source)
            source = self.came[source]
        between = [Point(x=self.xs[column], y=self.ys[row]) for column, row, _ in reversed(trail)]
        return tuple(_without_needless([source.point, *between, end.point]))


def _sideways(way: Way) -> tuple[Way, Way]:
    return (way[1], way[0]), (-way[1], -way[0])


def _cut(boxes: Sequence[Box], rail: tuple[bool, float], *, margin: float) -> Iterator[tuple[float, float]]:
    """The stretches of a level or upright line that lie in boxes."""
    is_level, place = rail
    for box in boxes:
        wide = around(box, margin)
        sides = (wide.x, right_of(wide)), (wide.y, bottom_of(wide))
        along, across = sides if is_level else reversed(sides)
        if across[0] < place < across[1]:
            yield along


def _without_needless(points: list[Point]) -> Iterator[Point]:
    """The points without those that lie on a straight piece."""
    kept = [points[0]]
    for point, following in pairwise(points[1:]):
        is_straight = kept[-1].x == point.x == following.x or kept[-1].y == point.y == following.y
        if not is_straight:
            kept.append(point)
    yield from (*kept, points[-1])
