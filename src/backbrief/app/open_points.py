"""Open points: what somebody said they do not know, whom to ask, and by when."""

from dataclasses import dataclass
from datetime import date

from backbrief.app.asking import question_at
from backbrief.app.statements import Statement, statements
from backbrief.domain.answer import Unknown
from backbrief.domain.fact import Level
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """One question that waits for somebody: `by` is the day as it was said, `due` the day when it is one."""

    key: str
    record: str
    about: str
    question: str
    level: Level
    ask: str
    by: str
    due: date | None
    overdue: bool


def open_points(survey: Survey, *, today: date) -> list[OpenPoint]:
    """Every open point of a design: overdue first, then by day; what has no day comes last."""
    found = [_point(each, survey, today) for each in statements(survey.design) if isinstance(each.answer, Unknown)]
    return sorted(found, key=lambda point: (point.due is None, point.due or today, point.ask.casefold()))


def _point(statement: Statement, survey: Survey, today: date) -> OpenPoint:
    question = question_at(survey, statement.key).question
    due = _day(statement.answer.by)
    return OpenPoint(
        key=statement.key,
        record=statement.record,
        about=question.about,
        question=question.text,
        level=question.level,
        ask=statement.answer.ask,
        by=statement.answer.by,
        due=due,
        overdue=due is not None and due < today,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
