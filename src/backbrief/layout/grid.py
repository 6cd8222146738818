"""Rails and cells: columns and rows with the gaps between them, and how far a line reaches from each shape.

Vertical rails are numbered from the left: even ones are gaps, odd ones run through the middle of a column.
Horizontal rails are numbered from the top: each strip has a gap, then rows with gaps after them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from backbrief.layout.grouping import grouped
from backbrief.layout.plan import Border, Plan

RailKind = Literal["row", "gap", "between", "blank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """A horizontal rail: the middle of a row, a gap at a row, a gap between pools, or a strip without shapes."""

    kind: RailKind
    strip: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a shape stands, and the last rails a line reaches in each direction without meeting a shape."""

    across: int
    down: int
    left: int
    right: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The rails of one level and the cell of every shape."""

    columns: int
    rails: Sequence[Rail]
    cells: Sequence[Cell]
    spans: Sequence[tuple[int, int]]

    @property
    def last_across(self) -> int:
        """The vertical rail at the right edge."""
        return 2 * self.columns

    def heights(self, border: Border) -> tuple[float, float]:
        """Where the upper and the lower border of a band lie among the horizontal rails."""
        return self.spans[border.first][0] - 0.5, self.spans[border.last][1] + 0.5


def gridded(plan: Plan, columns: Sequence[int], rows: Sequence[int]) -> Grid:
    """The grid for shapes whose column and row in their strip are known."""
    rails, spans = _railed(plan, rows)
    count = max(columns, default=-1) + 1
    across = [2 * column + 1 for column in columns]
    down = [spans[shape.strip][0] + 2 * row + 1 for shape, row in zip(plan.shapes, rows, strict=True)]
    sideways = _reach(down, across, last=2 * count)
    upright = _reach(across, down, last=len(rails) - 1)
    cells = [
        Cell(across=x, down=y, left=left, right=right, top=top, bottom=bottom)
        for x, y, (left, right), (top, bottom) in zip(across, down, sideways, upright, strict=True)
    ]
    return Grid(columns=count, rails=rails, cells=cells, spans=spans)


def _railed(plan: Plan, rows: Sequence[int]) -> tuple[list[Rail], list[tuple[int, int]]]:
    """All horizontal rails, and the first and last of every strip."""
    counts = [0 for _ in plan.strips]
    for shape, row in zip(plan.shapes, rows, strict=True):
        counts[shape.strip] = max(counts[shape.strip], row + 1)
    rails: list[Rail] = []
    spans: list[tuple[int, int]] = []
    for number, strip in enumerate(plan.strips):
        if number and plan.strips[number - 1].pool != strip.pool:
            rails.append(Rail(kind="between", strip=number))
        first = len(rails)
        rails.extend(_strip_rails(number, counts[number]))
        spans.append((first, len(rails) - 1))
    return rails, spans


def _strip_rails(number: int, rows: int) -> Iterator[Rail]:
    if not rows:
        yield Rail(kind="blank", strip=number)
        return
    yield Rail(kind="gap", strip=number)
    for _ in range(rows):
        yield Rail(kind="row", strip=number)
        yield Rail(kind="gap", strip=number)


def _reach(lines: Sequence[int], places: Sequence[int], *, last: int) -> list[tuple[int, int]]:
    """For each shape on its line the free stretch around its place."""
    free: dict[tuple[int, int], tuple[int, int]] = {}
    for line, pairs in grouped(zip(lines, places, strict=True), by=itemgetter(0)).items():
        ordered = sorted(map(itemgetter(1), pairs))
        for before, place, after in zip([-1, *ordered], ordered, [*ordered[1:], last + 1], strict=False):
            free[line, place] = (before + 1, after - 1)
    return [free[key] for key in zip(lines, places, strict=True)]
