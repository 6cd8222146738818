"""Reads back what people changed in a workbook, by hidden id and key, never by row or column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from backbrief.diff.compare import answers
from backbrief.domain.answer import Sides, read_reserved
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design, Record
from backbrief.domain.kind import Unreadable
from backbrief.domain.naming import Namer
from backbrief.domain.part import Parts
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, id_for, spelled
from backbrief.domain.transfer import Transfer
from backbrief.formats.excel.cells import Row, sheets_of
from backbrief.formats.excel.columns import SHEETS, Column, columns_of
from backbrief.formats.excel.write import sheet_name
from backbrief.formats.format import Refused

_ID = "id"
Cells = Mapping[tuple[str, str], str]


def changes(content: bytes, *, name: str, known: Design) -> tuple[Change, ...]:
    """What the workbook changes in the design; a cell that was not touched changes nothing.

    A row without an id becomes a record of its own, named by its name. Raises Refused, naming each cell that cannot be
    read, and then nothing is changed at all.
    """
    sheets = sheets_of(content, name=name)
    if not _was_exported(sheets):
        raise Refused("no sheet of this workbook was exported from a design", place=name, remedy=_HOW)
    reader = _Reader(known, name)
    for subject in SHEETS:
        reader.read(subject, sheets)
    if reader.troubles:
        raise Refused("\n".join(reader.troubles), remedy="Correct these cells and import the workbook again.")
    return tuple(reader.changes())


def is_ours(content: bytes, *, name: str) -> bool:
    """True when the workbook was exported from a design; False for a list of somebody's own. Raises Refused."""
    return _was_exported(sheets_of(content, name=name))


def _was_exported(sheets: Mapping[str, list[Row]]) -> bool:
    return any(_is_ours(sheets.get(sheet_name(subject), [])) for subject in SHEETS)


_HOW = "Run: backbrief export DESIGN -o design.xlsx, fill in that workbook, and import it."


@dataclass(frozen=True, slots=True)
class _Edit:
    """One cell that was touched: the record, the column and what stands there now."""

    record: str
    column: Column
    text: str


class _Reader:
    def __init__(self, known: Design, name: str) -> None:
        self.known, self.name = known, name
        self.namer = Namer(known)
        self.troubles: list[str] = []
        self._records: dict[str, Record] = {}

    def read(self, subject: Any, sheets: Mapping[str, list[Row]]) -> None:
        """Take in the touched cells of one sheet."""
        rows, copy = sheets.get(sheet_name(subject), []), sheets.get(f"_{subject.word}", [])
        if not _is_ours(rows):
            return
        before = dict(_cells(copy))
        for (record, key), text in _cells(_with_ids(rows, subject)):
            column = next((each for each in columns_of(subject) if each.key == key), None)
            if column is not None and before.get((record, key), "") != text:
                self._take(subject, _Edit(record, column, text))

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

    def _take(self, subject: Any, edit: _Edit) -> None:
        record = self._records.get(edit.record) or self.known.records.get(edit.record) or subject(id=edit.record)
        try:
            answer = self._answer(edit)
        except Unreadable as trouble:
            hint = how_to_answer(edit.column.fact)
            place = f"{self.name}, {sheet_name(subject)}, {edit.record}, {edit.column.label}"
            self.troubles.append(f"{place}: {trouble.message}{f' ({hint})' if hint else ''}")
            return
        name = edit.column.fact.name
        self._records[edit.record] = replace(record, **{name: _placed(getattr(record, name), edit.column, answer)})

    def _answer(self, edit: _Edit) -> Any:
        if not edit.text:
            return None
        if reserved := read_reserved(edit.text):
            return reserved
        raw = spelled(edit.column.fact, edit.text, resolve=self.namer)
        return read_answer(edit.column.fact, raw, scope=edit.record)


def _is_ours(rows: Sequence[Row]) -> bool:
    return bool(rows) and _ID in rows[0]


def _with_ids(rows: list[Row], subject: Any) -> list[Row]:
    """The rows, with an id made from the name for those that people added; transfers come only from flows."""
    keys = list(rows[0])
    at = keys.index(_ID)
    named = keys.index("name") if "name" in keys else -1
    return [rows[0], *(_with_id(row, subject, at=at, named=named) for row in rows[2:])]


def _with_id(row: Row, subject: Any, *, at: int, named: int) -> Row:
    if row[at] or named < 0 or not row[named] or subject is Transfer:
        return row
    cells = list(row)
    cells[at] = id_for(row[named], subject.word)
    return cells


def _cells(rows: Sequence[Row]) -> Iterator[tuple[tuple[str, str], str]]:
    """Every cell of a known column with a record's id, by id and key."""
    if not rows or _ID not in rows[0]:
        return
    keys = rows[0]
    at = list(keys).index(_ID)
    for row in rows[1:]:
        if row[at]:
            yield from (((row[at], key), text) for key, text in zip(keys, row, strict=False) if key)


def _said(answer: Any, column: Column) -> tuple[Any, ...]:
    said = getattr(answer, column.side) if column.side and isinstance(answer, Sides) else answer
    return said if isinstance(said, tuple) else ()


def _completed(part: Any, earlier: tuple[Any, ...]) -> Any:
    """The part with what one line cannot say, taken from the earlier part about the same thing."""
    same = next((each for each in earlier if _about(each) == _about(part)), None)
    if same is None:
        return part
    blank = {each.name: getattr(same, each.name) for each in fields(part) if getattr(part, each.name) is None}
    return replace(part, **blank)


def _about(part: Any) -> tuple[object, ...]:
    return tuple(getattr(part, name, None) for name in ("information", "kind", "verb", "name"))


def _placed(before: Any, column: Column, answer: Any) -> Any:
    """The answer, at its side when sender and receiver are asked apart; two that agree become one."""
    if isinstance(answer, tuple) and isinstance(column.fact.kind, Parts):
        answer = tuple(_completed(part, _said(before, column)) for part in answer)
    if not column.side:
        return answer
    sides = before if isinstance(before, Sides) else Sides(before, before)
    said = replace(sides, **{column.side: answer})
    return said.sender if said.sender == said.receiver else said
