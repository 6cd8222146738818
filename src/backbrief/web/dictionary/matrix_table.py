"""A matrix as the rows of a table: what is said once for several rows or columns, and the text of every cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from backbrief.app.matrices.matrix import Heading, Matrix, signs

WIDE = 8
"""From this many columns on, their heads stand upright."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row: what it and those after it belong to when that changes, its head, and its cells."""

    group: str
    head: Heading
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixTable:
    """The table: the groups of its columns, its rows, and whether there is something to remark."""

    groups: tuple[tuple[str, int], ...]
    rows: tuple[TableRow, ...]
    remarked: bool
    upright: bool
    width: int


def table_of(matrix: Matrix) -> MatrixTable:
    """The table of a matrix; a single group of columns is not told."""
    groups = matrix.groups()
    remarked = any(row.remarks for row in matrix.rows)
    return MatrixTable(
        groups=groups if len(groups) > 1 else (),
        rows=tuple(_rows(matrix)),
        remarked=remarked,
        upright=len(matrix.columns) >= WIDE,
        width=len(matrix.columns) + 1 + remarked,
    )


def _rows(matrix: Matrix) -> Iterator[TableRow]:
    """The rows; those that only share what they belong to get it told above the first of them."""
    told = ""
    names = {row.text for row in matrix.rows if not row.under}
    for row in matrix.rows:
        fresh = row.under if row.under != told and row.under not in names else ""
        told = row.under
        yield TableRow(group=fresh, head=row, cells=tuple(signs(matrix.at(row, each)) for each in matrix.columns))
