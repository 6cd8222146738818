"""Check your answers: what was answered, in the words of the person, with the question and the way back to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from backbrief.app.answer_lines import as_read
from backbrief.app.asking import NoSuchQuestion, Put, about, question_at
from backbrief.check.completeness import must_be_stated
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import Record
from backbrief.domain.fact import Asked, Fact, Tier, facts_of
from backbrief.flow.survey import Survey

BLANK, STATED, NONE, UNKNOWN = "blank", "stated", "none", "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """One answer as it is read back: `state` is stated, none, unknown or blank.

    `holds` says what it holds for when it is stated once for all, and is empty when the record states it itself.
    """

    key: str
    label: str
    question: str
    about: str
    words: str
    state: str
    asked: Asked
    holds: str


def given_answers(survey: Survey, record_id: str) -> list[GivenAnswer]:
    """All that is answered or must be answered about one record, in the order of its facts; sides apart."""
    record = survey.records.get(record_id)
    if record is None:
        return []
    due = {fact.name for fact in must_be_stated(record)}
    subject: type = type(record)
    facts = [fact for fact in facts_of(subject) if fact.tier is not Tier.STRUCTURE]
    shown = [fact for fact in facts if fact.name in due or getattr(record, fact.name) is not None]
    return [_read_back(survey, key) for fact in shown for key in _keys(record, fact)]


def answers_at(survey: Survey, keys: Iterable[str]) -> list[GivenAnswer]:
    """The answers to these questions; what is no longer there is passed over."""
    found = []
    for key in dict.fromkeys(keys):
        try:
            found.append(_read_back(survey, key))
        except NoSuchQuestion:
            continue
    return found


def state_of(answer: Any) -> str:
    """How an answer counts: stated, none on purpose, unknown or blank."""
    if isinstance(answer, NoneOnPurpose):
        return NONE
    if isinstance(answer, Unknown):
        return UNKNOWN
    return BLANK if answer is None else STATED


def _keys(record: Record, fact: Fact) -> Iterator[str]:
    """The questions of a fact: one, or one for each side while both are not of one word."""
    answer = getattr(record, fact.name)
    if fact.two_sided and (answer is None or isinstance(answer, Sides)):
        yield f"{record.id}#{fact.name}.{Asked.SENDER.value}"
        yield f"{record.id}#{fact.name}.{Asked.RECEIVER.value}"
    else:
        yield f"{record.id}#{fact.name}"


def _read_back(survey: Survey, key: str) -> GivenAnswer:
    put = question_at(survey, key)
    answer, holds = _effective(survey, put)
    return GivenAnswer(
        key=key,
        label=put.question.fact.label,
        question=put.question.text,
        about=put.question.about,
        words=as_read(put.question.fact, answer, names=survey.design.name_of),
        state=state_of(answer),
        asked=put.question.asked,
        holds=holds,
    )


def _effective(survey: Survey, put: Put) -> tuple[Any, str]:
    """The answer, and what it holds for when the record only inherits it."""
    question = put.question
    if put.answer is not None or question.record not in survey.records or question.path:
        return put.answer, ""
    home = survey.origin(question.record, question.fact.name)
    if not home:
        return None, ""
    inherited = getattr(survey.records[question.record], question.fact.name)
    return inherited, about(survey.design.records[home], survey)
