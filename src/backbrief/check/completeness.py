"""Completeness: every blank fact that must be stated is a question; one mechanism for all facts."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.design import Record
from backbrief.domain.fact import Asked, Fact, Tier, facts_of
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.part import Parts
from backbrief.flow.survey import Survey

BLANK = "blank-fact"
NOBODY_TO_ASK = "unknown-without-owner"


def blanks(survey: Survey) -> Iterator[Finding]:
    """A finding for each must-fact that is blank at a record or in one of its parts, sides of a transfer apart."""
    enclosing = frozenset[str]().union(*(graph.composites for graph in survey.graphs.values()))
    for record in survey.records.values():
        if record.id not in enclosing:
            yield from _blanks_of(record, _Place(record.id, survey.names(record), survey))


def must_be_stated(record: Any) -> list[Fact]:
    """The facts that must be stated about a record or part, conditions taken into account."""
    subject: type = type(record)
    return [fact for fact in _asked_facts(subject) if _is_due(fact, record)]


class _Place(NamedTuple):
    """Where a blank is: the record, the names for the question, and the path inside the record's answers."""

    record: str
    names: Mapping[str, str]
    survey: Survey
    fact: str = ""
    path: str = ""

    def within(self, key: object, **changes: Any) -> "_Place":
        return self._replace(path=f"{self.path}.{key}" if self.path else str(key), **changes)


def _blanks_of(record: Record, place: _Place) -> Iterator[Finding]:
    subject: type = type(record)
    for fact, answer in zip(_asked_facts(subject), _asked_answers(subject)(record), strict=True):
        if answer is None:
            if _is_due(fact, record):
                yield _finding(fact, place if place.fact else place._replace(fact=fact.name))
        elif type(answer) is not str:
            yield from _inside(fact, answer, place._replace(fact=place.fact or fact.name))


def _inside(fact: Fact, answer: Any, place: _Place) -> Iterator[Finding]:
    """Blanks inside an answer: a side that has not been heard, an unknown without anybody to ask, blanks in parts."""
    if isinstance(answer, Sides):
        for side in (Asked.SENDER, Asked.RECEIVER):
            said, inner = getattr(answer, side.value), place.within(side.value)
            yield from _inside(fact, said, inner) if said is not None else [_finding(fact, inner, side=side)]
    elif isinstance(answer, Unknown):
        if not (answer.ask and answer.by):
            yield _finding(fact, place, rule=NOBODY_TO_ASK)
    elif isinstance(fact.kind, Parts) and isinstance(answer, tuple):
        for index, part in enumerate(answer):
            yield from _blanks_of_part(part, place.within(index, names=_names_in(part, place)))


def _blanks_of_part(part: Any, place: _Place) -> Iterator[Finding]:
    subject: type = type(part)
    for fact, answer in zip(_asked_facts(subject), _asked_answers(subject)(part), strict=True):
        if answer is None and _is_due(fact, part):
            yield _finding(fact, place.within(fact.name))
        elif isinstance(answer, Unknown):
            yield from _inside(fact, answer, place.within(fact.name))


def _names_in(part: Any, place: _Place) -> dict[str, str]:
    """The names for a question about a part: those of its record, and the part's own short answers."""
    subject: type = type(part)
    own = {each.name: answer for each in facts_of(subject) if isinstance(answer := getattr(part, each.name), str)}
    if "information" in own:
        own["information"] = place.survey.design.name_of(own["information"])
    return {**own, **place.names}


def _finding(fact: Fact, place: _Place, *, rule: str = BLANK, side: Asked | None = None) -> Finding:
    question = fact.ask.format_map(_Named(place.names))
    if rule == NOBODY_TO_ASK:
        question = f"Who can say, and by when shall we ask? {question}"
    return Finding(rule, Severity.GUESS, place.record, question, place.fact, fact.level, side or fact.asked, place.path)


class _Named(dict[str, str]):
    """Names for a question; one that is not known is said in general."""

    def __missing__(self, key: str) -> str:
        return f"the {key}"


def _is_due(fact: Fact, record: Any) -> bool:
    return fact.tier is Tier.MUST or (fact.when is not None and fact.when.holds(record))


@cache
def _asked_facts(subject: type) -> tuple[Fact, ...]:
    return tuple(each for each in facts_of(subject) if each.tier is not Tier.STRUCTURE)


@cache
def _asked_answers(subject: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [each.name for each in _asked_facts(subject)]
    return attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)
