"""Better rows by trial: chains of a strip change places as long as the routed lines get better by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Final

from backbrief.layout.grid import Grid, gridded
from backbrief.layout.grouping import grouped
from backbrief.layout.paths import Path
from backbrief.layout.plan import Plan
from backbrief.layout.routing import routed
from backbrief.layout.rows import Rows

_EFFORT: Final = 2000
_MOST_TRIALS: Final = 60
_ROW: Final = 30.0
_WORTHWHILE: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    """Rows, routed."""

    rows: Rows
    grid: Grid
    paths: Sequence[Path]
    cost: float


def settled(plan: Plan, columns: Sequence[int], rows: Rows) -> tuple[Grid, Sequence[Path]]:
    """The grid and the paths once no exchange makes them better, or once enough has been tried."""
    best = _tried(plan, columns, rows)
    moves = [(number, step) for number in reversed(range(len(rows.chains))) for step in (-1, 1)]
    left = min(_MOST_TRIALS, _EFFORT // (1 + len(plan.shapes) + len(plan.links)))
    in_vain = 0
    for number, step in cycle(moves):
        if not left or in_vain == len(moves):
            break
        in_vain += 1
        exchanged = _exchanged(best.rows, number, best.rows.row[number] + step)
        if exchanged is None:
            continue
        left -= 1
        trial = _tried(plan, columns, exchanged)
        if trial.cost < best.cost - _WORTHWHILE:
            best, in_vain = trial, 0
    return best.grid, best.paths


def _tried(plan: Plan, columns: Sequence[int], rows: Rows) -> _Trial:
    grid = gridded(plan, columns, rows.of_shapes())
    routing = routed(plan, grid)
    height = _ROW * sum(rail.kind == "row" for rail in grid.rails)
    return _Trial(rows=rows, grid=grid, paths=routing.paths, cost=routing.cost + height)


def _exchanged(rows: Rows, number: int, target: int) -> Rows | None:
    """A chain on another row; what is in its way there takes its place."""
    source = rows.row[number]
    mates = _mates(rows, number)
    by_row = grouped(mates, by=rows.row.__getitem__)
    giving_way = [mate for mate in by_row.get(target, ()) if _collide(rows, mate, [number])]
    if target not in by_row or _is_crowded(rows, giving_way, by_row.get(source, ())):
        return None
    row = list(rows.row)
    for mate in giving_way:
        row[mate] = source
    row[number] = target
    return replace(rows, row=_without_gap(row, [number, *mates]))


def _mates(rows: Rows, number: int) -> list[int]:
    """The other chains of the same strip."""
    return [mate for mate, strip in enumerate(rows.strip) if strip == rows.strip[number] and mate != number]


def _is_crowded(rows: Rows, coming: Sequence[int], staying: Sequence[int]) -> bool:
    return any(_collide(rows, mate, staying) for mate in coming)


def _collide(rows: Rows, number: int, others: Sequence[int]) -> bool:
    return any(rows.chains[number].claimed & rows.chains[other].claimed for other in others)


def _without_gap(row: Sequence[int], strip: Sequence[int]) -> list[int]:
    """The rows of a strip counted anew, so that none is empty."""
    used = {old: new for new, old in enumerate(sorted({row[number] for number in strip}))}
    closed = list(row)
    for number in strip:
        closed[number] = used[row[number]]
    return closed
