"""Rows copied from a spreadsheet as a table: its cells, whether a row heads them, and what each column is taken for."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from backbrief.formats.excel.step_list import LISTS, head_of, meanings_of, steps_below
from backbrief.formats.format import Reading, Refused

COLUMNS: Mapping[str, str] = {
    "step": "Step",
    "who": "Who",
    "needs": "Needs",
    "makes": "Makes",
    "why": "Why",
}
"""What the columns are taken for, in this order, where no row heads them; and how they are headed."""

TAKEN_FOR: Mapping[str, str] = {
    "step": "Step",
    "who": "Role",
    "needs": "Looks at (input)",
    "makes": "Creates (output)",
    "passes": "Passes on",
    "why": "Why",
    "notes": "Notes",
    "number": "Number: 2.1 in 2",
    "": "Leave out",
}
"""What a column may be taken for, in the words of a choice."""

SEVERAL = frozenset({"", *LISTS})
"""What several columns may be taken for."""

_SHOWN_CELLS = 3
_NUMBER = re.compile(r"[\d.]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column as somebody chooses what it is taken for: its heading, and the first of its cells."""

    heading: str
    example: str
    taken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedTable:
    """All rows as they were pasted; `head` is the position of the row that heads them, None where none does."""

    rows: tuple[tuple[str, ...], ...]
    head: int | None
    taken: tuple[str, ...]

    @property
    def listed(self) -> tuple[tuple[str, ...], ...]:
        """The rows below the heading."""
        return self.rows if self.head is None else self.rows[self.head + 1 :]

    @property
    def columns(self) -> Iterator[Column]:
        """The columns from left to right."""
        for at, taken in enumerate(self.taken):
            filled = dict.fromkeys(row[at] for row in self.listed if row[at])
            heading = self.rows[self.head][at] if self.head is not None else ""
            yield Column(heading=heading, example=", ".join(list(filled)[:_SHOWN_CELLS]), taken=taken)

    def chosen(self, taken: Sequence[str], *, headed: bool) -> "PastedTable":
        """The table as somebody says it is to be read."""
        known = [each if each in TAKEN_FOR else "" for each in taken]
        padded = [*known, *[""] * len(self.taken)][: len(self.taken)]
        return replace(self, taken=tuple(padded), head=(self.head or 0) if headed else None)

    def reading(self, *, name: str) -> Reading:
        """The steps of the rows. Raises Refused when the columns cannot be read so."""
        for meaning in TAKEN_FOR.keys() - SEVERAL:
            if self.taken.count(meaning) > 1:
                raise Refused(f"two columns are taken for '{TAKEN_FOR[meaning]}'", remedy="Leave one of them out.")
        if not any(self._steps()):
            raise Refused("no column of steps was found", remedy="Choose the column that says what is done.")
        return steps_below(self.listed, self.taken, name=name)

    def _steps(self) -> Iterator[str]:
        return (cell for row in self.listed for cell, taken in zip(row, self.taken, strict=True) if taken == "step")


def table_in(text: str) -> PastedTable | None:
    """The table that a pasted text is, read by its headings or else by position; None for lines of an outline.

    A first column of numbers counts the steps, and what stands above it is a heading.
    """
    lines = text.strip("\n\r")
    if "\t" not in lines.strip():
        return None
    rows = _padded(_cells(lines))
    head = head_of(rows)
    if head is not None:
        return PastedTable(rows=rows, head=head, taken=meanings_of(rows[head]))
    numbered = len(rows) > 1 and all(_NUMBER.fullmatch(row[0]) for row in rows[1:])
    taken = (*(["number"] if numbered else []), *COLUMNS, *[""] * len(rows[0]))[: len(rows[0])]
    head = 0 if numbered and not _NUMBER.fullmatch(rows[0][0]) else None
    return PastedTable(rows=rows, head=head, taken=taken)


def _padded(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows with cells without space around them, all as wide as the widest."""
    return tuple(zip(*zip_longest(*(map(str.strip, row) for row in rows), fillvalue=""), strict=True))


def _cells(text: str) -> list[list[str]]:
    """The cells of each row; a quotation mark that is not closed is a sign like any other."""
    closed = text.count('"') % 2 == 0
    reader = csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_MINIMAL if closed else csv.QUOTE_NONE)
    try:
        return list(reader)
    except csv.Error:
        return [line.split("\t") for line in text.splitlines()]
