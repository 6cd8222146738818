"""The ways a line may take over the rails from one end to the other; none of them meets a shape."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from backbrief.layout.grid import Cell, Grid
from backbrief.layout.plan import Border, Link, Side

Axis = Literal["h", "v"]
Rails = tuple[int, ...]

_OTHER: Final[dict[Axis, Axis]] = {"h": "v", "v": "h"}
_SIDES: Final[dict[tuple[Axis, bool], Side]] = {
    ("h", True): "right",
    ("h", False): "left",
    ("v", True): "bottom",
    ("v", False): "top",
}
_SHAPE_EDGE: Final = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A straight part of a path: from where to where it lies on its rail."""

    axis: Axis
    rail: int
    start: float
    stop: float

    @property
    def low(self) -> float:
        """The lesser end."""
        return min(self.start, self.stop)

    @property
    def high(self) -> float:
        """The greater end."""
        return max(self.start, self.stop)


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The straight parts of a way in walking order, horizontal and vertical alternating."""

    runs: tuple[Run, ...]

    @property
    def turned(self) -> "Path":
        """The same way walked from its end."""
        runs = [Run(axis=run.axis, rail=run.rail, start=run.stop, stop=run.start) for run in reversed(self.runs)]
        return Path(runs=tuple(runs))


def paths(grid: Grid, link: Link) -> list[Path]:
    """All ways worth weighing for a link that keep to the sides it is bound to; there is always at least one."""
    return [
        path
        for path in _ways(grid, link)
        if link.leaves in {None, left_by(path)} and link.enters in {None, entered_by(path)}
    ]


def left_by(path: Path) -> Side:
    """The side of its source a path leaves by."""
    run = path.runs[0]
    return _SIDES[run.axis, run.stop > run.start]


def entered_by(path: Path) -> Side:
    """The side of its target a path enters by."""
    run = path.runs[-1]
    return _SIDES[run.axis, run.stop < run.start]


def _ways(grid: Grid, link: Link) -> Iterator[Path]:
    source, target = link.source, link.target
    if isinstance(source, Border):
        if isinstance(target, Border):
            return _between_borders(grid, source, target)
        return (path.turned for path in _to_border(grid, grid.cells[target], source))
    if isinstance(target, Border):
        return _to_border(grid, grid.cells[source], target)
    return _between_cells(grid, grid.cells[source], grid.cells[target])


def _between_cells(grid: Grid, a: Cell, b: Cell) -> Iterator[Path]:
    """Out sideways or upright, in sideways or upright."""
    for rails in _sideways_sideways(a, b):
        yield _path("h", rails, begin=a.across, end=b.across)
    for rails in _sideways_upright(a, b):
        yield _path("h", rails, begin=a.across, end=b.down)
    for rails in _upright_sideways(a, b):
        yield _path("v", rails, begin=a.down, end=b.across)
    for rails in _upright_upright(grid, a, b):
        yield _path("v", rails, begin=a.down, end=b.down)


def _path(first: Axis, rails: Rails, *, begin: int, end: int) -> Path:
    """A path whose ends are moved from the middle of the shapes to their edges."""
    after_begin = rails[1] if len(rails) > 1 else end
    before_end = rails[-2] if len(rails) > 1 else begin
    return _through(first, rails, begin=_edge(begin, after_begin), end=_edge(end, before_end))


def _through(first: Axis, rails: Rails, *, begin: float, end: float) -> Path:
    stops = (*rails[1:], end)
    runs: list[Run] = []
    axis, start = first, begin
    for rail, stop in zip(rails, stops, strict=True):
        runs.append(Run(axis=axis, rail=rail, start=start, stop=stop))
        axis, start = _OTHER[axis], rail
    return Path(runs=tuple(runs))


def _edge(middle: int, toward: int) -> float:
    return middle + (_SHAPE_EDGE if toward > middle else -_SHAPE_EDGE)


def _sideways_sideways(a: Cell, b: Cell) -> Iterator[Rails]:
    if a.down != b.down:
        first, last = max(a.across + 1, b.left), min(a.right, b.across - 1)
        yield from ((a.down, gap, b.down) for gap in sorted({first, last}) if first <= last)
    elif a.across < b.across <= a.right + 1:
        yield (a.down,)
        return
    out, into = a.across + 1, b.across - 1
    if out != into:
        yield from ((a.down, out, gap, into, b.down) for gap in _gaps_beside(a, b))


def _sideways_upright(a: Cell, b: Cell) -> Iterator[Rails]:
    if a.down != b.down and a.across < b.across <= a.right and b.top <= a.down <= b.bottom:
        yield (a.down, b.across)
    for gap in (b.down - 1, b.down + 1):
        yield (a.down, a.across + 1, gap, b.across)


def _upright_sideways(a: Cell, b: Cell) -> Iterator[Rails]:
    if a.down != b.down and b.left <= a.across < b.across and a.top <= b.down <= a.bottom:
        yield (a.across, b.down)
    for gap in (a.down - 1, a.down + 1):
        yield (a.across, gap, b.across - 1, b.down)


def _upright_upright(grid: Grid, a: Cell, b: Cell) -> Iterator[Rails]:
    if a.across != b.across:
        yield from ((a.across, gap, b.across) for gap in _shared_gaps(grid, a, b))
    elif a.down != b.down and a.top - 1 <= b.down <= a.bottom + 1:
        yield (a.across,)
    sides = sorted({a.across - 1, a.across + 1, b.across - 1, b.across + 1})
    for out, side, into in product((a.down - 1, a.down + 1), sides, (b.down - 1, b.down + 1)):
        if out != into:
            yield (a.across, out, side, into, b.across)


def _shared_gaps(grid: Grid, a: Cell, b: Cell) -> list[int]:
    """The gaps that upright lines from both shapes reach: between pools, and beside either shape."""
    shared = range(max(a.top, b.top), min(a.bottom, b.bottom) + 1)
    between = {rail for rail in shared if grid.rails[rail].kind == "between"}
    return sorted(between.union(gap for gap in _gaps_beside(a, b) if gap in shared))


def _gaps_beside(a: Cell, b: Cell) -> list[int]:
    return sorted({a.down - 1, a.down + 1, b.down - 1, b.down + 1})


def _to_border(grid: Grid, cell: Cell, border: Border) -> Iterator[Path]:
    """Down or up to the border of a band; out of a band that holds the shape, both ways."""
    upper, lower = grid.heights(border)
    for height in [upper] * (cell.down < lower) + [lower] * (cell.down > upper):
        gap, stretch = (
            (cell.down + 1, cell.bottom - height) if height > cell.down else (cell.down - 1, height - cell.top)
        )
        begin = _edge(cell.down, gap)
        if stretch > -1:
            yield _through("v", (cell.across,), begin=begin, end=height)
        for side in (cell.across - 1, cell.across + 1):
            yield _through("v", (cell.across, gap, side), begin=begin, end=height)


def _between_borders(grid: Grid, a: Border, b: Border) -> Iterator[Path]:
    """Straight from border to border, in any gap between columns."""
    (upper, lower), (other_upper, other_lower) = grid.heights(a), grid.heights(b)
    facing = [(lower, other_upper)] * (lower < other_upper) + [(upper, other_lower)] * (upper > other_lower)
    aligned = [(upper, other_upper), (lower, other_lower), (upper, other_lower)]
    begin, end = next((start, stop) for start, stop in (*facing, *aligned) if start != stop)
    for gap in range(0, grid.last_across + 1, 2):
        yield _through("v", (gap,), begin=begin, end=end)
