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


def blanks(survey: Survey) -> list[Finding]:
    """A finding for each must-fact that is blank at a record or in one of its parts, sides of a transfer apart."""
    enclosing = frozenset[str]().union(*(graph.composites for graph in survey.graphs.values()))
    found: list[Finding] = []
    for record in survey.records.values():
        if record.id not in enclosing:
            _add_blanks(record, _Place(record.id, survey.names(record), survey), found)
    return found


def must_be_stated(record: Any) -> list[Fact]:
    """The facts that must be stated about a record or part, conditions taken into account."""
    subject: type = type(record)
    asked = _asked(subject)
    return [fact for fact, due in zip(asked.facts, asked.due, strict=True) if due(record)]


class _Place(NamedTuple):
    """Where a blank is: the record, the names for the question, and the path inside the record's answers."""

    record: str
    names: Mapping[str, str]
    survey: Survey
    fact: str = ""
    path: str = ""

    def within(self, key: object, **changes: Any) -> "_Place":
        return self._replace(path=f"{self.path}.{key}" if self.path else str(key), **changes)


class _Asked(NamedTuple):
    """What is asked of a subject: its facts, when each is due, how to read the answers, and all questions as one text.

    Questions are worded for a whole record at a time: most records of a young design are blank almost everywhere.
    """

    facts: tuple[Fact, ...]
    due: tuple[Callable[[Any], bool], ...]
    read: Callable[[Any], tuple[Any, ...]]
    questions: str


def _add_blanks(record: Record, place: _Place, found: list[Finding]) -> None:
    subject: type = type(record)
    asked = _asked(subject)
    answers = asked.read(record)
    questions = asked.questions.format_map(_Named(place.names)).split(_BETWEEN)
    for fact, due, answer, question in zip(asked.facts, asked.due, answers, questions, strict=True):
        if answer is None:
            if due(record):
                found.append(Finding(BLANK, Severity.GUESS, place.record, question, fact.name, fact.level, fact.asked))
        elif type(answer) is not str:
            found.extend(_inside(fact, answer, place._replace(fact=fact.name)))


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
    asked = _asked(subject)
    for fact, due, answer in zip(asked.facts, asked.due, asked.read(part), strict=True):
        if answer is None:
            if due(part):
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


_BETWEEN = "\0"


@cache
def _asked(subject: type) -> _Asked:
    facts = tuple(each for each in facts_of(subject) if each.tier is not Tier.STRUCTURE)
    names = [each.name for each in facts]
    return _Asked(
        facts=facts,
        due=tuple(_due(fact) for fact in facts),
        read=attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),),
        questions=_BETWEEN.join(fact.ask for fact in facts),
    )


def _due(fact: Fact) -> Callable[[Any], bool]:
    """The test whether a blank at a record is a guess."""
    if fact.when is not None:
        return fact.when.holds
    return _always if fact.tier is Tier.MUST else _never


def _always(_: Any) -> bool:
    return True


def _never(_: Any) -> bool:
    return False
