"""Which way each link takes: few bends, few crossings, short; sides as people draw them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from backbrief.layout.grid import Grid
from backbrief.layout.paths import Axis, Path, Run, entered_by, left_by, paths
from backbrief.layout.plan import End, Link, Plan, Side

_BEND: Final = 60.0
_CROSSING: Final = 90.0
_SHARED_ROW: Final = 45.0
_LEVEL_MESSAGE: Final = 130.0
_ROUNDS: Final = 2
_GAP: Final = 50.0
_ROW_GAP: Final = 30.0
_BLANK: Final = 60.0

Place = tuple[int, Side, bool]

_OTHER_AXIS: Final[dict[Axis, Axis]] = {"h": "v", "v": "h"}
_UPRIGHT: Final = ("top", "bottom")


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """The path of every link, and what all of them cost together."""

    paths: Sequence[Path]
    cost: float


def routed(plan: Plan, grid: Grid) -> Routing:
    """Paths for all links; the simplest links choose first, then each may choose again."""
    desk = _Desk.opened(plan, grid)
    order = sorted(range(len(plan.links)), key=lambda number: desk.difficulty(plan.links[number]))
    ways = [desk.ways(link) for link in plan.links]
    chosen: dict[int, Path] = {}
    cost = 0.0
    for _ in range(_ROUNDS):
        cost = 0.0
        for number in order:
            link = plan.links[number]
            if number in chosen:
                desk.withdraw(link, chosen[number])
            least, chosen[number] = desk.best(link, ways[number])
            desk.enter(link, chosen[number])
            cost += least
    return Routing(paths=[chosen[number] for number in range(len(plan.links))], cost=cost)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A path a link may take, where it leaves and enters shapes, and its cost when nothing else is there."""

    path: Path
    places: tuple[Place, ...]
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What has been decided so far.

    `covered` counts, for each rail and each rail at right angles to it, how many runs on the second cross the first;
    `middles` holds the runs along rows and columns; `traffic` counts lines at each side of a shape.
    """

    plan: Plan
    grid: Grid
    across: Sequence[float]
    down: Sequence[float]
    covered: dict[Axis, list[list[int]]]
    middles: dict[tuple[Axis, int], list[Run]]
    traffic: dict[Place, int]
    fans: Mapping[tuple[End, bool], int]

    @classmethod
    def opened(cls, plan: Plan, grid: Grid) -> "_Desk":
        """A desk with nothing decided."""
        flows = [link for link in plan.links if not link.message]
        ends = [*((link.source, True) for link in flows), *((link.target, False) for link in flows)]
        return cls(
            plan=plan,
            grid=grid,
            across=_middles(_widths(plan, grid)),
            down=_middles(_heights(plan, grid)),
            covered={
                "h": [[0] * (grid.last_across + 1) for _ in grid.rails],
                "v": [[0] * len(grid.rails) for _ in range(grid.last_across + 1)],
            },
            middles={},
            traffic={},
            fans=Counter(ends),
        )

    def difficulty(self, link: Link) -> tuple[bool, bool, int, int]:
        """Flows before messages, forward before back, straight and near before far."""
        source, target = link.source, link.target
        if not isinstance(source, int) or not isinstance(target, int):
            return True, False, 0, 0
        a, b = self.grid.cells[source], self.grid.cells[target]
        return link.message, b.across <= a.across, abs(a.down - b.down), abs(a.across - b.across)

    def ways(self, link: Link) -> list[_Way]:
        """The ways a link may take, with what does not depend on other links."""
        backward = self._backward(link)
        return [
            _Way(path=path, places=places, cost=self._plain_cost(link, path, places, backward=backward))
            for path in paths(self.grid, link)
            for places in [tuple(self._places(link, path))]
        ]

    def best(self, link: Link, ways: Sequence[_Way]) -> tuple[float, Path]:
        """The cheapest way and its cost; crossings are only counted while a way may still win."""
        ranked = sorted(((self._busy_cost(way), way.path) for way in ways), key=lambda pair: pair[0])
        least, winner = float("inf"), ranked[0][1]
        for cost, path in ranked:
            if cost >= least:
                break
            full = cost + self._traffic_cost(path)
            if full < least:
                least, winner = full, path
        return least, winner

    def enter(self, link: Link, path: Path) -> None:
        """Note a decision."""
        for run in path.runs:
            self._cover(run, by=1)
            if self._is_middle(run):
                self.middles.setdefault((run.axis, run.rail), []).append(run)
        for place in self._places(link, path):
            self.traffic[place] = self.traffic.get(place, 0) + 1

    def withdraw(self, link: Link, path: Path) -> None:
        """Forget a decision."""
        for run in path.runs:
            self._cover(run, by=-1)
            if self._is_middle(run):
                self.middles[run.axis, run.rail].remove(run)
        for place in self._places(link, path):
            self.traffic[place] -= 1

    def _places(self, link: Link, path: Path) -> Iterator[Place]:
        if isinstance(link.source, int):
            yield link.source, left_by(path), True
        if isinstance(link.target, int):
            yield link.target, entered_by(path), False

    def _plain_cost(self, link: Link, path: Path, places: Sequence[Place], *, backward: bool) -> float:
        """Bends, length, and sides that are unusual for this kind of link."""
        cost = _BEND * (len(path.runs) - 1) + sum(map(self._length, path.runs))
        upright = [(shape, out) for shape, side, out in places if side in _UPRIGHT]
        if link.message:
            return cost + _LEVEL_MESSAGE * (len(places) - len(upright))
        return cost if backward else cost + sum(self._upright_cost(shape, out=out) for shape, out in upright)

    def _busy_cost(self, way: _Way) -> float:
        """The plain cost, and what the sides carry already; lines in and out of one side least of all."""
        cost = way.cost
        for shape, side, out in way.places:
            small = self.plan.shapes[shape].small
            cost += (150.0 if small else 40.0) * self.traffic.get((shape, side, not out), 0)
            cost += (30.0 if small else 12.0) * self.traffic.get((shape, side, out), 0)
        return cost

    def _length(self, run: Run) -> float:
        middles = self.across if run.axis == "h" else self.down
        last = len(middles) - 1
        return abs(middles[min(last, round(run.start))] - middles[min(last, round(run.stop))])

    def _backward(self, link: Link) -> bool:
        source, target = link.source, link.target
        if not isinstance(source, int) or not isinstance(target, int):
            return False
        return self.grid.cells[target].across <= self.grid.cells[source].across

    def _upright_cost(self, shape: int, *, out: bool) -> float:
        kind = self.plan.shapes[shape].kind
        if kind == "branch":
            return 0.0 if self.fans.get((shape, out), 0) > 1 else 50.0
        return 45.0 if kind == "event" else 75.0

    def _traffic_cost(self, path: Path) -> float:
        """Lines crossed, and lines met on the same row or column."""
        return sum(_CROSSING * self._crossed(run) + _SHARED_ROW * self._met(run) for run in path.runs)

    def _crossed(self, run: Run) -> int:
        return sum(self.covered[run.axis][run.rail][_inside(run)])

    def _cover(self, run: Run, *, by: int) -> None:
        """Count a run on every rail that it crosses."""
        for counts in self.covered[_OTHER_AXIS[run.axis]][_inside(run)]:
            counts[run.rail] += by

    def _met(self, run: Run) -> int:
        mates = self.middles.get((run.axis, run.rail), ())
        return sum(mate.low <= run.high and run.low <= mate.high for mate in mates)

    def _is_middle(self, run: Run) -> bool:
        return run.rail % 2 == 1 if run.axis == "v" else self.grid.rails[run.rail].kind == "row"


def _inside(run: Run) -> slice:
    """The rails strictly between the ends of a run."""
    return slice(max(0, floor(run.low) + 1), max(0, ceil(run.high)))


def _widths(plan: Plan, grid: Grid) -> list[float]:
    sizes = [_GAP, 0.0] * grid.columns + [_GAP]
    for shape, cell in zip(plan.shapes, grid.cells, strict=True):
        sizes[cell.across] = max(sizes[cell.across], shape.width)
    return sizes


def _heights(plan: Plan, grid: Grid) -> list[float]:
    sizes = [_BLANK if rail.kind == "blank" else _ROW_GAP for rail in grid.rails]
    for shape, cell in zip(plan.shapes, grid.cells, strict=True):
        sizes[cell.down] = max(sizes[cell.down], shape.height)
    return sizes


def _middles(sizes: Sequence[float]) -> list[float]:
    middles: list[float] = []
    edge = 0.0
    for size in sizes:
        middles.append(edge + size / 2)
        edge += size
    return middles
