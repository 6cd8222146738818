"""How a fact is asked of a record by name, whether or not it is answered already: for going back and changing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from backbrief.app.coach import Question
from backbrief.app.statements import subject_of
from backbrief.diff.compare import answers
from backbrief.domain.answer import apart, items
from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import Asked, Fact, fact_of, facts_of
from backbrief.domain.identity import last_part
from backbrief.domain.part import Parts
from backbrief.flow.survey import Survey

_SIDES = (Asked.SENDER.value, Asked.RECEIVER.value)


class NoSuchQuestion(Exception):  # noqa: N818 - named for what was found
    """What the question was about is no longer there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A question as it can be put to somebody, and the answer that stands there now, None while it is blank.

    `outer` is the record's own fact that the question belongs to and `whole` the answer to it; `part` is the part of a
    list that the question lies in, None when it lies in none.
    """

    question: Question
    answer: Any
    subject: type
    outer: Fact
    whole: Any
    part: Any

    @property
    def at(self) -> str:
        """The name under which the answer stands in a form: the fact and the path inside its answer."""
        return self.question.key.partition("#")[2]


def question_at(survey: Survey, key: str) -> Put:
    """The question of that name with its present answer; a word inside a text is asked for with the text around it.

    Raises NoSuchQuestion.
    """
    record_id, _, place = key.partition("#")
    name, _, path = place.partition(".")
    record = _record(survey, record_id)
    subject = subject_of(record)
    if name not in {each.name for each in facts_of(subject)}:
        raise NoSuchQuestion(key)
    outer, whole = fact_of(subject, name), answers(record).get(name)
    spot = _Spot(fact=outer, answer=whole, names=names_of(record, survey))
    for step in path.split(".") if path else ():
        spot = spot.within(step, survey)
    question = Question(
        key=f"{record_id}#{'.'.join((name, *spot.path))}",
        record=record_id,
        fact=spot.fact,
        path=".".join(spot.path),
        text=spot.fact.question(spot.names),
        about=about(record, survey),
        asked=Asked(spot.side) if spot.side and spot.part is None else spot.fact.asked,
        level=spot.fact.level,
        removes=1,
    )
    return Put(question=question, answer=spot.answer, subject=subject, outer=outer, whole=whole, part=spot.part)


def about(record: Record, survey: Survey) -> str:
    """What a question about the record is about, as a person says it."""
    if isinstance(record, Defaults):
        return f"what holds at every {record.subject}"
    return f"{type(record).word} {survey.title(survey.records.get(record.id, record))}"


def names_of(record: Record, survey: Survey) -> Mapping[str, str]:
    """The names that stand in a question about the record; one for all is asked in general."""
    if isinstance(record, Defaults):
        return {"name": f"each {record.subject}", "sender": "whoever hands over", "receiver": "whoever takes over"}
    return survey.names(survey.records.get(record.id, record))


def part_names(part: Any, survey: Survey) -> Iterator[tuple[str, str]]:
    """The names that a part adds to a question: its own short answers, and what its information is called."""
    subject: type = type(part)
    for fact in facts_of(subject):
        answer = getattr(part, fact.name)
        if isinstance(answer, str):
            yield fact.name, survey.design.name_of(answer) if fact.name == "information" else answer


def _record(survey: Survey, record_id: str) -> Record:
    """The record as it is stated; one that so far only the flows or a place for all bring about is blank."""
    if record := survey.design.records.get(record_id) or survey.records.get(record_id):
        return record
    if "defaults/" in record_id and last_part(record_id) in SUBJECTS:
        return Defaults(id=record_id)
    raise NoSuchQuestion(record_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A place inside an answer: the fact that is asked there, what is answered, and the names for the question."""

    fact: Fact
    answer: Any
    names: Mapping[str, str]
    path: tuple[str, ...] = ()
    side: str = ""
    part: Any = None

    def within(self, step: str, survey: Survey) -> "_Spot":
        """One level further in; a text has nothing further in."""
        if step in _SIDES and self.part is None:
            return self._to(step, answer=getattr(apart(self.answer), step), side=step)
        if self.part is not None and self.answer is self.part:
            return self._at_fact(step)
        if isinstance(self.fact.kind, Parts):
            return self._at_part(step, survey)
        return self

    def _at_fact(self, step: str) -> "_Spot":
        subject: type = type(self.part)
        if step not in {each.name for each in facts_of(subject)}:
            raise NoSuchQuestion(step)
        return self._to(step, fact=fact_of(subject, step), answer=getattr(self.part, step))

    def _at_part(self, step: str, survey: Survey) -> "_Spot":
        parts = items(self.answer)
        if not step.isdigit() or int(step) >= len(parts):
            raise NoSuchQuestion(step)
        part = parts[int(step)]
        return self._to(step, part=part, answer=part, names={**dict(part_names(part, survey)), **self.names})

    def _to(self, step: str, **found: Any) -> "_Spot":
        return replace(self, path=(*self.path, step), **found)
