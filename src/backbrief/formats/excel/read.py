"""Reads back what people changed in a workbook, by hidden id and key, never by row or column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from backbrief.diff.compare import answers
from backbrief.domain.answer import Sides, apart, read_reserved, together
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import workflow_of
from backbrief.domain.kind import Texts, Unreadable
from backbrief.domain.naming import Namer, spellings
from backbrief.domain.part import Parts
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, spelled
from backbrief.domain.transfer import Transfer
from backbrief.formats.excel.cells import Row, sheets_of
from backbrief.formats.excel.columns import SHEETS, Column, cell_text, columns_of
from backbrief.formats.excel.gone_rows import gone
from backbrief.formats.excel.lists import parts_kept, texts_kept
from backbrief.formats.excel.new_rows import id_of_new_row
from backbrief.formats.excel.write import sheet_name
from backbrief.formats.format import Refused, Remark

WORKBOOK, DESIGN = "workbook", "design"
SIDES = (WORKBOOK, DESIGN)
"""Whose word can be decided to count where both changed the same cell."""

_ID = "id"
Cells = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookReading:
    """What a workbook changes, what is to be said about it, and the cells that the design changed as well."""

    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    conflicts: tuple[Remark, ...]


def changes(content: bytes, *, name: str, known: Design) -> tuple[Change, ...]:
    """What the workbook alone changes in the design. Raises Refused."""
    return read_workbook(content, name=name, known=known).changes


def read_workbook(content: bytes, *, name: str, known: Design, prefer: str = "") -> WorkbookReading:
    """What the workbook changes in the design; a cell that was not touched changes nothing.

    A row without an id becomes a record of its own, named by its name. A cell that the design has changed since the
    export is a conflict and is left alone, unless `prefer` is one of `SIDES`. Raises Refused, naming each cell that
    cannot be read, and then nothing is changed at all.
    """
    sheets = sheets_of(content, name=name)
    if not _was_exported(sheets):
        raise Refused("no sheet of this workbook was exported from a design", place=name, remedy=_HOW)
    reader = _Reader(known, name, prefer)
    for subject in SHEETS:
        reader.read(subject, sheets)
    if reader.troubles:
        raise Refused("\n".join(reader.troubles), remedy="Correct these cells and import the workbook again.")
    return WorkbookReading(
        changes=tuple(reader.changes()), remarks=tuple(reader.remarks), conflicts=tuple(reader.conflicts)
    )


def is_ours(content: bytes, *, name: str) -> bool:
    """True when the workbook was exported from a design; False for a list of somebody's own. Raises Refused."""
    return _was_exported(sheets_of(content, name=name))


def _was_exported(sheets: Mapping[str, list[Row]]) -> bool:
    return any(_is_ours(sheets.get(sheet_name(subject), [])) for subject in SHEETS)


_HOW = "Run: backbrief export DESIGN -o design.xlsx, fill in that workbook, and import it."


@dataclass(frozen=True, slots=True)
class _Edit:
    """One cell that was touched: the record, the column, what stands there now and what was exported."""

    record: str
    column: Column
    text: str
    exported: str


class _Reader:
    def __init__(self, known: Design, name: str, prefer: str) -> None:
        self.known, self.name, self.prefer = known, name, prefer
        self.namer = Namer(known)
        self.troubles: list[str] = []
        self.remarks: list[Remark] = []
        self.conflicts: list[Remark] = []
        self._records: dict[str, Record] = {}

    def read(self, subject: Any, sheets: Mapping[str, list[Row]]) -> None:
        """Take in the touched cells of one sheet."""
        rows, copy = sheets.get(sheet_name(subject), []), sheets.get(f"_{subject.word}", [])
        if not _is_ours(rows):
            return
        before = dict(_cells(copy))
        exported = {record for record, _ in before}
        self.remarks += gone(subject, exported - {row[rows[0].index(_ID)] for row in rows}, self.known, name=self.name)
        columns = {each.key: each for each in columns_of(subject)}
        for (record, key), text in _cells(self._with_ids(rows, subject)):
            earlier = before.get((record, key), "")
            if key in columns and earlier != text:
                edit = _Edit(record, columns[key], text, earlier)
                if record not in exported or self._is_ours_to_change(subject, edit):
                    self._take(subject, edit)

    def _is_ours_to_change(self, subject: Any, edit: _Edit) -> bool:
        """True for a cell that the design left as it was exported, or that was decided for the workbook."""
        found = self.known.records.get(edit.record) or (subject(id=edit.record) if subject is Transfer else None)
        now = cell_text(edit.column, found, names=self.known.name_of) if found else None
        if now is not None and _same(now, edit.exported):
            return True
        if now is not None and _same(now, edit.text):
            return False
        if not self.prefer:
            self.conflicts.append(self._conflict(subject, edit, now))
        return self.prefer == WORKBOOK

    def _conflict(self, subject: Any, edit: _Edit, now: str | None) -> Remark:
        place = f"{self.name}, {sheet_name(subject)}, {self.known.name_of(edit.record)}, {edit.column.label}"
        design = "the design has no such record any more" if now is None else f"the design says {_quoted(now)}"
        told = f"exported was {_quoted(edit.exported)}; the workbook says {_quoted(edit.text)}; {design}"
        return Remark(told, place=place)

    def changes(self) -> Iterator[Change]:
        """Everything that differs from the known design, new names first."""
        yield from (Added(each) for each in self.namer.fresh.values() if each.id not in self._records)
        for record_id, record in self._records.items():
            earlier = self.known.records.get(record_id)
            if earlier is None:
                yield Added(record)
                continue
            old, new = answers(earlier), answers(record)
            for fact in dict.fromkeys((*old, *new)):
                if old.get(fact) != new.get(fact):
                    yield Stated(record_id, fact, old.get(fact), new.get(fact))

    def _with_ids(self, rows: list[Row], subject: Any) -> Iterator[Row]:
        """The rows, with an id for those that people added; transfers come only from flows."""
        keys = list(rows[0])
        yield keys
        for number, row in enumerate(rows[2:], start=3):
            cells = dict(zip(keys, row, strict=False))
            if not cells[_ID] and cells.get("name") and subject is not Transfer:
                cells[_ID] = self._new_id(subject, cells, number)
            yield [cells.get(key, "") for key in keys]

    def _new_id(self, subject: Any, cells: Mapping[str, str], number: int) -> str:
        try:
            return id_of_new_row(subject, name=cells["name"], about=cells.get("about", ""), known=self.known)
        except Unreadable as trouble:
            self.troubles.append(f"{self.name}, {sheet_name(subject)}, row {number}: {trouble.message}")
            return ""

    def _take(self, subject: Any, edit: _Edit) -> None:
        record = self._records.get(edit.record) or self.known.records.get(edit.record) or subject(id=edit.record)
        fact = edit.column.fact
        before = getattr(record, fact.name)
        try:
            answer = self._answer(edit, before)
        except Unreadable as trouble:
            hint = how_to_answer(fact)
            place = f"{self.name}, {sheet_name(subject)}, {edit.record}, {edit.column.label}"
            self.troubles.append(f"{place}: {trouble.message}{f' ({hint})' if hint else ''}")
            return
        self._records[edit.record] = replace(record, **{fact.name: _placed(before, edit.column, answer)})

    def _answer(self, edit: _Edit, before: Any) -> Any:
        if not edit.text:
            return None
        if reserved := read_reserved(edit.text):
            return reserved
        kind = type(edit.column.fact.kind)
        earlier = _said(before, edit.column)
        if kind is Texts:
            return texts_kept(edit.text, before=earlier)
        if kind is Parts:
            return parts_kept(edit.text, before=earlier, read=partial(self._spelled, edit), names=self.known.name_of)
        return self._spelled(edit, edit.text)

    def _spelled(self, edit: _Edit, text: str) -> Any:
        raw = spelled(edit.column.fact, text, resolve=partial(self._named, workflow_of(edit.record)))
        return read_answer(edit.column.fact, raw, scope=edit.record)

    def _named(self, home: str, name: str, to: tuple[str, ...]) -> str:
        """The id of what a name stands for; of two that are called so, the one in the same workflow."""
        for record in self.known.records.values():
            if type(record).word in to and record.id.startswith(f"{home}/") and name.casefold() in spellings(record):
                return record.id
        return self.namer(name, to)


def _is_ours(rows: Sequence[Row]) -> bool:
    return bool(rows) and _ID in rows[0]


def _cells(rows: Iterable[Row]) -> Iterator[tuple[tuple[str, str], str]]:
    """Every cell of a known column with a record's id, by id and key."""
    remaining = iter(rows)
    keys = list(next(remaining, ()))
    if _ID not in keys:
        return
    at = keys.index(_ID)
    for row in remaining:
        if row[at]:
            yield from (((row[at], key), text) for key, text in zip(keys, row, strict=False) if key)


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _quoted(text: str) -> str:
    line = "; ".join(text.split("\n"))
    return f"'{line}'" if line else "nothing"


def _said(answer: Any, column: Column) -> tuple[Any, ...]:
    said = getattr(answer, column.side) if column.side and isinstance(answer, Sides) else answer
    return said if isinstance(said, tuple) else ()


def _placed(before: Any, column: Column, answer: Any) -> Any:
    """The answer, at its side when sender and receiver are asked apart; two that agree become one."""
    if not column.side:
        return answer
    return together(replace(apart(before), **{column.side: answer}))
