"""A free-form list of steps, as people keep them in a sheet of their own: what each heading is taken for is told."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from backbrief.domain.identity import slug
from backbrief.formats.excel.cells import Row, sheets_of
from backbrief.formats.excel.listed_steps import ListedSteps
from backbrief.formats.format import Reading, Refused, Remark

HEADINGS: Mapping[str, frozenset[str]] = {
    "step": frozenset({"step", "activity", "task", "what", "action", "work"}),
    "who": frozenset({"who", "role", "actor", "responsible", "performer", "done by"}),
    "needs": frozenset({"needs", "input", "inputs", "information", "looks at"}),
    "makes": frozenset({"makes", "output", "outputs", "result", "creates"}),
    "passes": frozenset({"passes", "passes on", "hands over", "handed over", "sends"}),
    "why": frozenset({"why", "purpose", "reason"}),
    "notes": frozenset({"notes", "note", "comment", "comments", "remarks"}),
    "number": frozenset({"number", "no", "no.", "nr", "nr.", "#"}),
}
"""What a heading may be called, by what it means."""

LISTS = frozenset({"needs", "makes", "passes"})
"""What several columns may tell of one step."""

_WORDS = {
    "step": "the step",
    "who": "the role",
    "needs": "what it looks at",
    "makes": "what it creates",
    "passes": "what passes on",
    "why": "why",
    "notes": "notes",
    "number": "the number",
}
_HEADED_WITHIN = 20


def read(content: bytes, *, name: str) -> Reading:
    """A workflow made from the first sheet with a column of steps, one step after the other. Raises Refused."""
    for sheet, rows in sheets_of(content, name=name).items():
        if reading := _read(rows, name=name, sheet=sheet):
            return reading
    known = ", ".join(sorted(HEADINGS["step"]))
    raise Refused("no sheet has a column of steps", place=name, remedy=f"Head one of the columns with: {known}.")


def head_of(rows: Sequence[Row]) -> int | None:
    """The position of the row that heads a column of steps; None where no row does."""
    return next((at for at, row in enumerate(rows[:_HEADED_WITHIN]) if "step" in meanings_of(row)), None)


def meanings_of(head: Row) -> tuple[str, ...]:
    """What each heading is taken for, each meaning once; empty for a heading that is not understood."""
    taken: list[str] = []
    for text in head:
        found = (meaning for meaning, words in HEADINGS.items() if text.strip().casefold() in words)
        taken.append(next((meaning for meaning in found if meaning not in taken), ""))
    return tuple(taken)


def steps_below(rows: Sequence[Row], taken: Sequence[str], *, name: str) -> Reading:
    """The workflow that rows list, where each column tells what it is taken for."""
    title = PurePath(name).stem.replace("_", " ").replace("-", " ")
    listed = ListedSteps(f"workflow/{slug(title) or 'steps'}", title)
    for row in rows:
        cells = dict(_cells(row, taken))
        if cells.get("step"):
            listed.add(cells)
    return listed.reading()


def _read(rows: Sequence[Row], *, name: str, sheet: str) -> Reading | None:
    at = head_of(rows)
    if at is None:
        return None
    taken = meanings_of(rows[at])
    reading = steps_below(rows[at + 1 :], taken, name=name)
    return Reading(reading.design, (*_told(rows[at], taken, sheet), *reading.remarks))


def _told(head: Row, taken: Sequence[str], sheet: str) -> Iterator[Remark]:
    for text, meaning in zip(head, taken, strict=True):
        if meaning:
            yield Remark(f"the column '{text}' is taken for {_WORDS[meaning]}", sheet)
        elif text:
            yield Remark(f"the column '{text}' is not read", sheet)


def _cells(row: Row, taken: Sequence[str]) -> Iterator[tuple[str, str]]:
    for meaning in filter(None, dict.fromkeys(taken)):
        cells = (cell.strip() for cell, told in zip(row, taken, strict=False) if told == meaning)
        yield meaning, ", ".join(filter(None, cells))
