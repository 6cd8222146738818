"""Completeness: every blank fact that must be stated is a question; one mechanism for all facts."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import compress, repeat
from operator import attrgetter
from typing import Any, NamedTuple

from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.design import Record
from backbrief.domain.fact import Asked, Fact, Level, Tier, facts_of
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
            found += _blanks_of(record, survey)
    return found


def must_be_stated(record: Any) -> list[Fact]:
    """The facts that must be stated about a record or part, conditions taken into account."""
    subject: type = type(record)
    asked = _asked(subject)
    return list(compress(asked.facts, asked.due(record)))


class _Place(NamedTuple):
    """Where a blank is: the record, the names for the question, and the path inside the record's answers."""

    record: str
    names: Mapping[str, str]
    survey: Survey
    fact: str = ""
    path: str = ""

    def within(self, key: object) -> "_Place":
        path = f"{self.path}.{key}" if self.path else str(key)
        return _Place(self.record, self.names, self.survey, self.fact, path)


class _Questions:
    """The questions about a record, with gaps for its names; all are worded at once, as most records are blank."""

    def __init__(self, questions: Iterable[str]) -> None:
        self._pieces = _GAP.split(_BETWEEN.join(questions))
        self._keys = self._pieces[1::2]
        self._in_general = [f"the {key}" for key in self._keys]

    def worded(self, names: Mapping[str, str]) -> list[str]:
        """The questions, each name in its gap; one that is not known is said in general."""
        pieces = self._pieces.copy()
        pieces[1::2] = map(names.get, self._keys, self._in_general)
        return "".join(pieces).split(_BETWEEN)


_GAP = re.compile(r"\{(\w+)\}")
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of a subject: its facts, how to read the answers, the questions, and when each is due.

    Most records of a young design are blank almost everywhere; so the facts stand in columns, to be gone through at
    once, and a condition that many facts share is looked at once for a record.
    """

    facts: tuple[Fact, ...]
    columns: tuple[tuple[str, ...], tuple[Level, ...], tuple[Asked, ...]]
    read: Callable[[Any], tuple[Any, ...]]
    questions: _Questions
    conditions: tuple[Callable[[Any], bool], ...]
    condition_of: tuple[int, ...]

    def due(self, record: Any) -> Iterator[bool]:
        """Whether a blank at the record is a guess, fact by fact."""
        return map([condition(record) for condition in self.conditions].__getitem__, self.condition_of)


def _blanks_of(record: Record, survey: Survey) -> list[Finding]:
    subject: type = type(record)
    asked = _asked(subject)
    answers = asked.read(record)
    blank = [answer is None and due for answer, due in zip(answers, asked.due(record), strict=True)]
    found = _worded(record, asked, blank, survey.names(record)) if True in blank else []
    if not _PLAIN.issuperset(map(type, answers)):
        _add_inside(found, asked.facts, answers, blank=blank, place=_Place(record.id, survey.names(record), survey))
    return found


_PLAIN = frozenset({str, type(None)})


def _add_inside(
    found: list[Finding], facts: Sequence[Fact], answers: Sequence[Any], *, blank: list[bool], place: _Place
) -> None:
    """Put the blanks inside answers where they belong among those of the record itself, the last ones first."""
    for number, answer in reversed(list(enumerate(answers))):
        if type(answer) not in _PLAIN:
            before = sum(blank[:number])
            found[before:before] = _inside(facts[number], answer, place._replace(fact=facts[number].name))


def _worded(record: Record, asked: _Asked, blank: Iterable[bool], names: Mapping[str, str]) -> list[Finding]:
    """A finding for each fact that is blank."""
    questions = asked.questions.worded(names)
    rows = zip(repeat(BLANK), repeat(Severity.GUESS), repeat(record.id), questions, *asked.columns, repeat(""))
    return list(map(_as_finding, compress(rows, blank)))


_as_finding: Callable[[tuple[Any, ...]], Finding] = partial(tuple.__new__, Finding)
"""A finding of a row of its values, in half the time of its constructor: blanks come by the thousand."""


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
            yield from _blanks_of_part(part, place.within(index))


def _blanks_of_part(part: Any, place: _Place) -> Iterator[Finding]:
    left_open = _left_open(part)
    if left_open:
        named = place._replace(names=_names_in(part, place))
        for fact, answer in left_open:
            inner = named.within(fact.name)
            yield from [_finding(fact, inner)] if answer is None else _inside(fact, answer, inner)


def _left_open(part: Any) -> list[tuple[Fact, Unknown | None]]:
    """The facts of a part that are due and blank, or said to be unknown."""
    subject: type = type(part)
    asked = _asked(subject)
    return [
        (fact, answer)
        for fact, due, answer in zip(asked.facts, asked.due(part), asked.read(part), strict=True)
        if (due if answer is None else isinstance(answer, Unknown))
    ]


def _names_in(part: Any, place: _Place) -> dict[str, str]:
    """The names for a question about a part: those of its record, and the part's own short answers."""
    subject: type = type(part)
    own = {each.name: answer for each in facts_of(subject) if isinstance(answer := getattr(part, each.name), str)}
    if "information" in own:
        own["information"] = place.survey.design.name_of(own["information"])
    return {**own, **place.names}


def _finding(fact: Fact, place: _Place, *, rule: str = BLANK, side: Asked | None = None) -> Finding:
    (question,) = _single(fact.ask).worded(place.names)
    if rule == NOBODY_TO_ASK:
        question = f"Who can say, and by when shall we ask? {question}"
    return Finding(rule, Severity.GUESS, place.record, question, place.fact, fact.level, side or fact.asked, place.path)


@cache
def _single(question: str) -> _Questions:
    return _Questions([question])


@cache
def _asked(subject: type) -> _Asked:
    facts = tuple(each for each in facts_of(subject) if each.tier is not Tier.STRUCTURE)
    names = tuple(each.name for each in facts)
    conditions = [_condition(fact) for fact in facts]
    distinct = tuple(dict.fromkeys(conditions))
    return _Asked(
        facts=facts,
        columns=(names, tuple(each.level for each in facts), tuple(each.asked for each in facts)),
        read=attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),),
        questions=_Questions(fact.ask for fact in facts),
        conditions=distinct,
        condition_of=tuple(map(distinct.index, conditions)),
    )


def _condition(fact: Fact) -> Callable[[Any], bool]:
    """The test whether a blank at a record is a guess."""
    if fact.when is not None:
        return fact.when.holds
    return _always if fact.tier is Tier.MUST else _never


def _always(_: Any) -> bool:
    return True


def _never(_: Any) -> bool:
    return False
