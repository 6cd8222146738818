"""Writes a design as a workbook: one sheet for each subject, a column for each fact, the question as a note."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from backbrief.domain.design import Design, Record
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from backbrief.formats.excel.choices import Offers
from backbrief.formats.excel.columns import SHEETS, Column, cell_text, columns_of
from backbrief.formats.export import Export

MOST_QUESTIONS = 2_000
"""More open questions than this are counted, not listed: nobody reads them, and they would crowd out the answers."""

_NARROWEST, _WIDEST = 12, 50
_KEY_ROW, _HEAD_ROW, _FIRST_ROW = 0, 1, 2
_FREE_ROWS = 200
_FOLLOWS = {
    "validate": "custom",
    "value": "=FALSE",
    "error_title": "This follows from the design",
    "error_message": "What is typed here is not read. Change the name of the record in its own column.",
}
"""Keeps a column from being typed over, without locking the sheet, which could then not be folded or sorted."""


def write(export: Export) -> dict[str, bytes]:
    """The workbook `design.xlsx`: row 1 and column A are hidden and carry what finds everything again."""
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        writer = _Writer(book, export)
        for subject in SHEETS:
            writer.add_sheet(subject)
        first = book.get_worksheet_by_name(sheet_name(SHEETS[0]))
        first.activate()
        first.set_first_sheet()
        writer.add_open_questions()
        writer.add_requirements()
    return {"design.xlsx": stream.getvalue()}


def sheet_name(subject: Any) -> str:
    """The name on the tab of a subject's sheet."""
    return str(subject.plural).replace("_", " ").capitalize()


class _Writer:
    def __init__(self, book: Any, export: Export) -> None:
        self.book, self.export, self.survey = book, export, export.survey
        self.offers = Offers(book, export.survey)
        self.head = book.add_format(
            {"bold": True, "bg_color": "#E3E9F0", "border": 1, "text_wrap": True, "valign": "top"}
        )
        self.open = book.add_format({"text_wrap": True, "valign": "top", "locked": False})
        self.kept = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#F3F6F9", "locked": True})

    def add_sheet(self, subject: Any) -> None:
        """The sheet of a subject, and a hidden copy that tells what was changed since."""
        columns = columns_of(subject)
        records = _records(self.survey, subject)
        sheet = self._sheet(sheet_name(subject))
        copy = self.book.add_worksheet(f"_{subject.word}")
        copy.very_hidden()
        for target in (sheet, copy):
            target.write_row(_KEY_ROW, 0, ["id", "about", *(column.key for column in columns)])
        sheet.write_row(_HEAD_ROW, 0, ["Id", "About", *(column.label for column in columns)], self.head)
        names = self.survey.design.name_of
        rows = [[cell_text(column, record, names=names) for column in columns] for record in records]
        self._dress(sheet, columns, rows=rows)
        for row, (record, texts) in enumerate(zip(records, rows, strict=True), start=_FIRST_ROW):
            self._row(sheet, row, record, texts)
            copy.write_row(row, 0, [record.id, "", *texts])

    def add_open_questions(self) -> None:
        """What is left to guess, with whom to ask; to be read, not filled in."""
        guesses = [each for each in self.export.findings if each.severity is Severity.GUESS]
        rows = [
            (self._title(each.record), each.question, each.asked.value, str(int(each.level)), each.rule)
            for each in guesses[:MOST_QUESTIONS]
        ]
        if len(guesses) > MOST_QUESTIONS:
            rows.append(("", f"{len(guesses) - MOST_QUESTIONS:,} more: backbrief check lists them.", "", "", ""))
        self._list("Open questions", ("About", "Question", "Ask the", "Level", "Rule"), rows)

    def add_requirements(self) -> None:
        """The requirements, protected: they are derived and never typed."""
        rows = (
            (each.label, each.text, each.fit, each.rationale, self._title(each.traces[0].record))
            for each in self.export.derived.requirements
        )
        self._list("Requirements", ("Number", "Requirement", "Met when", "Why", "Comes from"), rows)

    def _sheet(self, name: str) -> Any:
        sheet = self.book.add_worksheet(name)
        sheet.set_row(_KEY_ROW, None, None, {"hidden": True})
        sheet.set_column(0, 0, None, None, {"hidden": True})
        sheet.freeze_panes(_FIRST_ROW, 2)
        return sheet

    def _dress(self, sheet: Any, columns: Sequence[Column], *, rows: Sequence[Sequence[str]]) -> None:
        """Widths that fit, questions as notes, drop-downs, and deeper levels folded away."""
        last = _FIRST_ROW + len(rows) + _FREE_ROWS
        sheet.set_column(1, 1, 30, self.kept)
        for at, column in enumerate(columns, start=2):
            width = _width(column.label, [row[at - 2] for row in rows])
            sheet.set_column(at, at, width, self.open, {"level": max(0, int(column.fact.level) - 1)})
            if column.fact.ask:
                note = f"{column.fact.ask.replace('{name}', 'this')}\n\nWhy: {column.fact.why}"
                sheet.write_comment(_HEAD_ROW, at, note, {"x_scale": 2, "y_scale": 1.6})
            if rule := self.offers.rule(column.fact):
                sheet.data_validation(_FIRST_ROW, at, last, at, rule)
        if rows:
            sheet.data_validation(_FIRST_ROW, 1, _HEAD_ROW + len(rows), 1, _FOLLOWS)
        sheet.autofilter(_HEAD_ROW, 1, _HEAD_ROW + len(rows), len(columns) + 1)

    def _row(self, sheet: Any, row: int, record: Record, texts: Sequence[str]) -> None:
        sheet.write_string(row, 0, record.id)
        sheet.write_string(row, 1, self._about(record), self.kept)
        for at, text in enumerate(texts, start=2):
            if text:
                sheet.write_string(row, at, text, self.open)

    def _about(self, record: Record) -> str:
        if isinstance(record, Transfer):
            names = self.survey.names(self.survey.transfers[record.id])
            return f"{self._title(record.id)} ({names['sender']} to {names['receiver']})"
        return self._title(record.id)

    def _title(self, record_id: str) -> str:
        record = self.survey.records.get(record_id)
        return self.survey.title(record) if record else self.survey.design.name_of(record_id)

    def _list(self, name: str, columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 40, self.kept)
        sheet.write_row(0, 0, columns, self.head)
        for row, texts in enumerate(rows, start=1):
            for at, text in enumerate(texts):
                sheet.write_string(row, at, text[:32_000], self.kept)
        sheet.protect("", {"select_locked_cells": True, "format_columns": True, "autofilter": True, "sort": True})


def _width(label: str, texts: Sequence[str]) -> int:
    """As wide as the longest line of a column, within what can be read."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, len(label) * 2 // 3 + 4))


def _records(survey: Survey, subject: type) -> list[Record]:
    """The records of a sheet as they are stated, without what they inherit; transfers stated or not."""
    design: Design = survey.design
    if subject is Transfer:
        return [design.find(each, Transfer) or Transfer(id=each) for each in survey.transfers]
    found: list[Record] = design.of(subject)
    return found
