"""The form of one question: the field that its answer is put into, filled in with what stands there or was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from backbrief.app.asking import Put, names_of
from backbrief.app.earlier_answers import earlier_answers
from backbrief.app.form.data import CHOSEN_PARTS, FormData, rows_of, written
from backbrief.app.form.directory import Directory
from backbrief.app.form.field import Field, Row
from backbrief.app.form.filling import Paper, field_at
from backbrief.app.form.name_lists import Lists, lists_of
from backbrief.app.form.submitted import NOTHING_SUBMITTED, Submitted
from backbrief.domain.answer import is_stated
from backbrief.domain.fact import Level
from backbrief.domain.need import EXCEPTION_KINDS, ExceptionResponse
from backbrief.domain.part import Parts
from backbrief.flow.survey import Survey

BLANK_ROWS = 2
"""So many empty rows a list begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionForm:
    """The field of a question, with what was said to it elsewhere, and the lists that its inputs pick from."""

    field: Field
    lists: Lists


def question_form(survey: Survey, put: Put, *, submitted: Submitted = NOTHING_SUBMITTED) -> QuestionForm:
    """The form for a question; in a list of parts, what the level of the question does not ask stands further back."""
    record = survey.design.records.get(put.question.record) or survey.records.get(put.question.record)
    directory = Directory(survey.design, scope=put.question.record)
    shown = written(put.outer, put.whole, spell=directory.spelled)
    paper = Paper(
        data={**shown, **(submitted.data or _first_rows(put, shown))},
        directory=directory,
        names=names_of(record, survey) if record else {},
        troubles={each.at: each for each in submitted.troubles},
        more=submitted.more,
    )
    drawn = field_at(put.at, put.question.fact, paper)
    field = replace(
        drawn,
        question=put.question.text,
        rows=tuple(_at_level(row, put.question.level) for row in drawn.rows),
        earlier=() if is_stated(put.answer) else tuple(earlier_answers(survey, put)),
    )
    return QuestionForm(field=field, lists=lists_of([field], directory))


def _at_level(row: Row, level: Level) -> Row:
    """The row with what its level asks in front; the complements of a verb are asked once the verb is known."""
    asked = [each for each in row.fields if each.fact.level <= level or each.fact.name in CHOSEN_PARTS]
    later = [each for each in (*row.fields, *row.more) if each not in asked]
    return replace(row, fields=_without_empty_pairs(asked), more=_without_empty_pairs(later))


def _without_empty_pairs(fields: Sequence[Field]) -> tuple[Field, ...]:
    return tuple(each for each in fields if each.shape != "pairs" or each.pairs)


def _first_rows(put: Put, shown: FormData) -> Mapping[str, Sequence[str]]:
    """Rows to begin with; what can go wrong is gone through kind by kind."""
    if not isinstance(put.question.fact.kind, Parts):
        return {}
    rows = rows_of(shown, put.at)
    if put.question.fact.kind.part is ExceptionResponse:
        return _row_for_each_kind(put, rows)
    fresh = [] if rows else [f"new{number + 1}" for number in range(BLANK_ROWS)]
    return {f"{put.at}.row": [*rows, *fresh]}


def _row_for_each_kind(put: Put, rows: list[str]) -> Mapping[str, Sequence[str]]:
    known = {each.kind for each in put.answer} if isinstance(put.answer, tuple) else set()
    missing = {f"new-{kind.replace(' ', '-')}": kind for kind in EXCEPTION_KINDS if kind not in known}
    kinds = {f"{put.at}.{row}.kind": [kind] for row, kind in missing.items()}
    return {f"{put.at}.row": [*rows, *missing], **kinds}
