"""A matrix as the rows of a table: what is said once for several rows or columns, and the text of every cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from backbrief.app.matrices.matrix import Heading, Matrix, signs

WIDE, SHORT = 8, 10
"""From this many columns on, and up to this many letters in a cell, the heads of the columns stand upright."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row: what it and those after it belong to when that changes, its head, and its cells."""

    group: str
    head: Heading
    cells: SafeString


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
    longest = max((len(signs(marks)) for marks in matrix.cells.values()), default=0)
    return MatrixTable(
        groups=groups if len(groups) > 1 else (),
        rows=tuple(_rows(matrix)),
        remarked=remarked,
        upright=len(matrix.columns) >= WIDE and longest <= SHORT,
        width=len(matrix.columns) + 1 + remarked,
    )


def _rows(matrix: Matrix) -> Iterator[TableRow]:
    """The rows; what several of them belong to stands above the first, unless it has a row or all belong to it."""
    homes = {row.under for row in matrix.rows}
    told_otherwise = {row.text for row in matrix.rows if not row.under} | (homes if len(homes) == 1 else set())
    before = ""
    for row in matrix.rows:
        fresh = row.under if row.under != before and row.under not in told_otherwise else ""
        before = row.under
        yield TableRow(group=fresh, head=row, cells=_cells(matrix, row))


def _cells(matrix: Matrix, row: Heading) -> SafeString:
    """The cells of a row; most are empty, and there may be very many."""
    found = (matrix.at(row, column) for column in matrix.columns)
    return mark_safe(  # noqa: S308 - what stands in a cell is escaped
        "".join(format_html("<td>{}</td>", signs(marks)) if marks else "<td></td>" for marks in found)
    )
