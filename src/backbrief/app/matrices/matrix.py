"""A matrix: rows against columns, and in each cell the marks for what meets there; also as text for a spreadsheet."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from backbrief.formats.csv_rows import csv_file, guarded


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The head of a row or column: what it stands for, and what is to be remarked about it.

    `record` is empty when nothing can be opened; `under` is the head it belongs to, such as that of an attribute.
    """

    key: str
    text: str
    record: str = ""
    under: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One meeting of a row and a column: the sign in the cell, and the sentence behind it."""

    sign: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A table with headed rows and columns; `legend` says what each sign means, `corner` what the rows are."""

    name: str
    corner: str
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: Mapping[tuple[str, str], tuple[Mark, ...]] = field(default_factory=dict)
    legend: tuple[tuple[str, str], ...] = ()

    def at(self, row: Heading, column: Heading) -> tuple[Mark, ...]:
        """The marks where a row meets a column."""
        return self.cells.get((row.key, column.key), ())

    def groups(self) -> tuple[tuple[str, int], ...]:
        """What the columns belong to, side by side, with the number of columns of each."""
        return tuple(_in_a_row([column.under for column in self.columns]))


def narrowed(matrix: Matrix, wanted: Callable[[Heading], bool]) -> Matrix:
    """The matrix with the wanted columns only, and the rows that meet one of them."""
    columns = tuple(column for column in matrix.columns if wanted(column))
    known = {column.key for column in columns}
    cells = {place: marks for place, marks in matrix.cells.items() if place[1] in known}
    met = {row for row, _ in cells}
    return replace(matrix, rows=tuple(row for row in matrix.rows if row.key in met), columns=columns, cells=cells)


def without_parts(matrix: Matrix) -> Matrix:
    """The matrix without the rows that belong to another row, such as the attributes of an information."""
    return replace(matrix, rows=tuple(row for row in matrix.rows if not row.under))


def sentences(matrix: Matrix) -> Iterator[tuple[Heading, list[tuple[Heading, Mark]]]]:
    """The matrix without its table: each row with every mark that stands in it, and the column of each."""
    for row in matrix.rows:
        yield row, [(column, mark) for column in matrix.columns for mark in matrix.at(row, column)]


def signs(marks: tuple[Mark, ...]) -> str:
    """The marks of a cell as short text: each sign once, with how often it stands for something when more than once."""
    counted = Counter(mark.sign for mark in marks)
    return " ".join(sign if count == 1 else f"{sign} ({count})" for sign, count in counted.items())


def lines(matrix: Matrix) -> list[list[str]]:
    """The matrix as rows of text, the heads included; the remarks stand in the last column when there are any."""
    remarked = any(row.remarks for row in matrix.rows)
    head = [matrix.corner, *(_said(column) for column in matrix.columns), *(["Remarks"] if remarked else [])]
    return [head, *(_line(matrix, row, remarked=remarked) for row in matrix.rows)]


def as_csv(matrix: Matrix) -> bytes:
    """The matrix as a file that a spreadsheet opens, and calculates nothing of."""
    head, *rest = lines(matrix)
    return csv_file([guarded(cell) for cell in head], rest, for_a_spreadsheet=True)


def as_tabbed(matrix: Matrix) -> str:
    """The matrix as text that is pasted into a spreadsheet cell by cell."""
    return "\n".join("\t".join(guarded(" ".join(cell.split())) for cell in line) for line in lines(matrix))


def _line(matrix: Matrix, row: Heading, *, remarked: bool) -> list[str]:
    cells = (signs(matrix.at(row, column)) for column in matrix.columns)
    return [_said(row), *cells, *(["; ".join(row.remarks)] if remarked else [])]


def _said(heading: Heading) -> str:
    return f"{heading.under}: {heading.text}" if heading.under else heading.text


def _in_a_row(words: list[str]) -> Iterator[tuple[str, int]]:
    start = 0
    for index, word in enumerate(words):
        if index + 1 == len(words) or words[index + 1] != word:
            yield word, index + 1 - start
            start = index + 1
