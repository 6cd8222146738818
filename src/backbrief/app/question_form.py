"""The form of one question: the field that its answer is put into, filled in with what stands there or was typed."""

from collections.abc import Iterator, Mapping
from typing import Any

from backbrief.app.asking import Put, names_of
from backbrief.app.form.data import FormData, rows_of, written
from backbrief.app.form.directory import Directory
from backbrief.app.form.field import Field, Paper, field_at, inner_fields
from backbrief.app.form.reading import Trouble
from backbrief.domain.need import EXCEPTION_KINDS, ExceptionResponse
from backbrief.domain.part import Parts
from backbrief.flow.survey import Survey

BLANK_ROWS = 2
"""So many empty rows a list begins with."""

ADD_ROW = "more"
"""The name of the button that asks for another row."""


def question_form(survey: Survey, put: Put, *, typed: FormData | None = None, trouble: Trouble | None = None) -> Field:
    """The field for a question; `typed` is a form that came back, `trouble` what is to be mended in it."""
    record = survey.design.records.get(put.question.record) or survey.records.get(put.question.record)
    directory = Directory(survey.design, scope=put.question.record)
    shown = written(put.outer, put.whole, spell=directory.spelled)
    data = {**shown, **typed} if typed else {**shown, **_first_rows(put, shown)}
    paper = Paper(
        data=data,
        directory=directory,
        names=names_of(record, survey) if record else {},
        troubles={trouble.at: trouble} if trouble else {},
        more=typed.get(ADD_ROW, ()) if typed else (),
    )
    return field_at(put.at, put.question.fact, paper)


def names_to_pick(survey: Survey, drawn: Field) -> Mapping[str, list[str]]:
    """The lists of names that the inputs of a field refer to, by the id of the list."""
    return {
        each.names: [survey.design.name_of(known) for known in _known(each, survey)]
        for each in inner_fields(drawn)
        if each.names
    }


def _known(field: Field, survey: Survey) -> Iterator[str]:
    to: tuple[str, ...] = getattr(field.fact.kind, "to", ())
    return (each.id for each in survey.design.records.values() if type(each).word in to)


def _first_rows(put: Put, shown: FormData) -> dict[str, Any]:
    """Rows to begin with; what can go wrong is gone through kind by kind."""
    if not isinstance(put.question.fact.kind, Parts):
        return {}
    rows = rows_of(shown, put.at)
    if put.question.fact.kind.part is ExceptionResponse:
        return _row_for_each_kind(put, rows)
    fresh = [] if rows else [f"new{number + 1}" for number in range(BLANK_ROWS)]
    return {f"{put.at}.row": [*rows, *fresh]}


def _row_for_each_kind(put: Put, rows: list[str]) -> dict[str, Any]:
    known = {each.kind for each in put.answer} if isinstance(put.answer, tuple) else set()
    missing = {f"new-{kind.replace(' ', '-')}": kind for kind in EXCEPTION_KINDS if kind not in known}
    kinds = {f"{put.at}.{row}.kind": [kind] for row, kind in missing.items()}
    return {f"{put.at}.row": [*rows, *missing], **kinds}
