"""The free texts of a design: every sentence that somebody wrote, with its place, found by the words in it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from backbrief.domain.answer import Sides
from backbrief.domain.branch import Flow
from backbrief.domain.business_rule import Calendar, ServiceLevel, Setting, Term
from backbrief.domain.design import SUBJECTS, Defaults, Design
from backbrief.domain.fact import Fact, Tier, facts_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.kind import Pairs, Text, Texts
from backbrief.domain.part import Parts
from backbrief.domain.party import Function, Party, Role

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_CALLED_BY_A_NOUN = (Attribute, Calendar, Function, Information, Party, Role, ServiceLevel, Setting, System, Term)
_NAMES_AND_EXAMPLES = frozenset(
    {"attributes", "example", "false_example", "lifted_facts", "other_names", "states", "synonyms", "true_example"}
)


class Passage(NamedTuple):
    """One free text: the record and the fact that it answers, the path inside the answer, and what it says."""

    record: str
    fact: str
    part: str
    text: str


class Prose:
    """All free texts of a design, in its order; names of things, lists of names and examples are left out."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        by_word: dict[str, list[int]] = defaultdict(list)
        for index, passage in enumerate(self.passages):
            for word in set(words_of(passage.text)):
                by_word[word].append(index)
        self._by_word: Mapping[str, list[int]] = by_word
        self.words = frozenset(by_word)

    def holding(self, words: frozenset[str]) -> list[Passage]:
        """The passages in which at least one of the words, given in lower case, occurs."""
        indexes = {index for word in words & self.words for index in self._by_word[word]}
        return [self.passages[index] for index in sorted(indexes)]


def words_of(text: str) -> list[str]:
    """The words and numbers of a text in lower case, in their order."""
    return _WORD.findall(text.lower())


def prose_of(design: Design) -> Prose:
    """The free texts that are stated in a design; what holds by default counts once, where it is stated."""
    return Prose(passage for record in design.records.values() for passage in _passages(record))


def _passages(record: Any) -> Iterator[Passage]:
    if isinstance(record, Defaults):
        pairs: Iterable[tuple[Fact, Any]] = _defaulted(record)
    else:
        subject: type = type(record)
        facts, answers = _texts_in(subject)
        pairs = zip(facts, answers(record), strict=True)
    for fact, answer in pairs:
        if answer is not None:
            yield from (Passage(record.id, fact.name, part, text) for part, text in _said(fact, answer))


def _said(fact: Fact, answer: Any) -> Iterator[tuple[str, str]]:
    """The texts inside an answer, each with its path."""
    if isinstance(answer, str):
        yield "", answer
    elif isinstance(answer, Sides):
        yield from _below("sender", _said(fact, answer.sender))
        yield from _below("receiver", _said(fact, answer.receiver))
    elif isinstance(answer, tuple):
        for index, item in enumerate(answer):
            yield from _below(index, _said_in_item(fact, item))


def _said_in_item(fact: Fact, item: Any) -> Iterator[tuple[str, str]]:
    """The texts in one item of a list: a text, a named text, or a part with facts of its own."""
    if isinstance(fact.kind, Parts):
        facts, answers = _texts_in(fact.kind.part)
        for inner, answer in zip(facts, answers(item), strict=True):
            yield from _below(inner.name, _said(inner, answer))
    elif isinstance(fact.kind, Pairs):
        yield item
    else:
        yield "", item


def _below(key: object, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((f"{key}.{part}" if part else str(key), text) for part, text in found)


def _defaulted(record: Defaults) -> list[tuple[Fact, Any]]:
    facts = {fact.name: fact for fact in _texts_in(SUBJECTS[record.subject])[0]}
    return [(facts[name], answer) for name, answer in record.answers if name in facts]


@cache
def _texts_in(subject: type) -> tuple[tuple[Fact, ...], Callable[[Any], tuple[Any, ...]]]:
    """The facts of a subject that are answered in free words, and a function that gives a record's answers to them."""
    facts = tuple(fact for fact in facts_of(subject) if _is_free_text(fact, subject))
    names = [fact.name for fact in facts]
    if not names:
        return facts, lambda _: ()
    return facts, attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)


def _is_free_text(fact: Fact, subject: type) -> bool:
    return (
        isinstance(fact.kind, Text | Texts | Pairs | Parts) and not _is_a_name(fact, subject) and _states(fact, subject)
    )


def _is_a_name(fact: Fact, subject: type) -> bool:
    return fact.name in _NAMES_AND_EXAMPLES or (fact.name == "name" and subject in _CALLED_BY_A_NOUN)


def _states(fact: Fact, subject: type) -> bool:
    """True unless the text is a remark beside what is stated; an answer or a condition on a flow is no remark."""
    return fact.tier is not Tier.STRUCTURE or (subject is Flow and fact.name != "notes")
