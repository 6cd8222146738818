"""Earlier answers: what was said to the same question elsewhere, so that nobody has to say it again."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backbrief.app.answer_lines import as_read
from backbrief.app.asking import Put, about
from backbrief.app.coach import Question
from backbrief.app.statements import Statement, statements_of, subject_of
from backbrief.domain.answer import is_stated
from backbrief.domain.design import Design, Record
from backbrief.domain.fact import Asked
from backbrief.domain.kind import Choice, Choices, Reference, References, YesNo
from backbrief.flow.survey import Survey

AT_MOST = 4
"""So many are offered, so that choosing is quicker than typing."""


_NAMES = (Reference, References)
_WORDS = (Choice, Choices, YesNo)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierAnswer:
    """One answer given elsewhere: `key` is where it stands first, `times` how often it was given."""

    key: str
    answer: Any
    words: str
    times: int
    where: str


def earlier_answers(survey: Survey, put: Put) -> list[EarlierAnswer]:
    """What the same side answered to the same question at other records, most frequent first.

    A sentence that was said but once, of a fact that holds for one record alone, would only mislead and is left out.
    """
    places: dict[Any, list[Statement]] = defaultdict(list)
    for statement in _same_question(survey.design, put):
        places[statement.answer].append(statement)
    least = 1 if put.part or put.question.fact.inherits or isinstance(put.question.fact.kind, _NAMES) else 2
    offered = sorted((found for found in places.values() if len(found) >= least), key=len, reverse=True)
    return [_offered(found, survey) for found in offered[:AT_MOST]]


def _same_question(design: Design, put: Put) -> Iterator[Statement]:
    outer = put.outer.name
    for record in design.records.values():
        if record.id != put.question.record and subject_of(record) is put.subject and _says(record, outer):
            yield from (each for each in statements_of(record) if each.outer.name == outer and _is_same(each, put))


def _is_same(statement: Statement, put: Put) -> bool:
    side = _side(put.question)
    return (
        statement.fact.name == put.question.fact.name
        and (not side or statement.side in (side, ""))
        and (isinstance(statement.fact.kind, _WORDS) or _thing(statement.part) == _thing(put.part))
        and is_stated(statement.answer)
    )


def _thing(part: Any) -> tuple[Any, Any]:
    """What a part speaks of: the parts of a claim are no answer to which parts of an invoice are needed."""
    return getattr(part, "information", None), getattr(part, "verb", None)


def _says(record: Record, outer: str) -> bool:
    pairs = getattr(record, "answers", None)
    return outer in dict(pairs) if pairs is not None else getattr(record, outer, None) is not None


def _side(question: Question) -> str:
    """The side that is asked; the other side's words are kept from it, or the two would never differ."""
    sides = (Asked.SENDER.value, Asked.RECEIVER.value)
    return next((part for part in question.path.split(".") if part in sides), "")


def _offered(found: list[Statement], survey: Survey) -> EarlierAnswer:
    first = found[0]
    return EarlierAnswer(
        key=first.key,
        answer=first.answer,
        words=as_read(first.fact, first.answer, names=survey.design.name_of),
        times=len(found),
        where=about(survey.design.records[first.record], survey),
    )
