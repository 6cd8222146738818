"""Names that are alike: the same word for two things, and two words for what may be one thing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from backbrief.domain.answer import items
from backbrief.domain.business_rule import BusinessRule, Calendar, ServiceLevel, Setting, Term
from backbrief.domain.design import Design
from backbrief.domain.finding import Finding
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Function, Party, Role
from backbrief.flow.texts import words_of

SAME_WORD = "the same word"
OTHER_NAME = "one is another name of the other"
SPELLING = "only the spelling differs"
NEARLY = "one letter apart"
OTHER_MEANING = "the same word, with another meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Two records whose names are alike: why, the question to settle, and whether the two can be made one."""

    first: str
    second: str
    why: str
    question: str
    mergeable: bool = True


def alike(design: Design, findings: Iterable[Finding] = ()) -> tuple[Alike, ...]:
    """Every two records of one subject whose names are alike; where the check asks about them, in its words."""
    asked = {each.record: each.question for each in findings if each.rule in _RULES}
    found: dict[frozenset[str], Alike] = {}
    for one in (*_by_name(design), *_by_meaning(design)):
        worded = replace(one, question=asked.get(one.second, one.question)) if one.why in _ASKED_BY_RULES else one
        found.setdefault(frozenset((one.first, one.second)), worded)
    return tuple(found.values())


_RULES = ("same-word-for-two-things", "role-names-almost-alike")
_ASKED_BY_RULES = (SAME_WORD, SPELLING)
_COMPARED: tuple[type, ...] = (
    Information,
    Attribute,
    Role,
    System,
    Party,
    Function,
    Term,
    BusinessRule,
    Calendar,
    Setting,
    ServiceLevel,
)
_LONG_ENOUGH = 6
"""Shorter names that are one letter apart are often meant so."""


def _by_name(design: Design) -> Iterator[Alike]:
    for subject in _COMPARED:
        for records in _side_by_side(design, subject):
            named = {each.id: str(each.name) for each in records if isinstance(each.name, str)}
            yield from _pairs({key: name.strip().casefold() for key, name in named.items()}, SAME_WORD, design)
            yield from _other_names(records, design)
            yield from _pairs({key: _plain(name) for key, name in named.items()}, SPELLING, design)
            yield from _one_letter_apart(named, design)


def _side_by_side(design: Design, subject: type) -> Iterator[list[Any]]:
    """The records of a subject that may be mistaken for each other: attributes only within one information."""
    if subject is Attribute:
        yield from (design.inside(each.id, Attribute) for each in design.of(Information))
    else:
        yield design.of(subject)


def _pairs(spelled: Mapping[str, str], why: str, design: Design) -> Iterator[Alike]:
    """The records that are spelled the same."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for record, word in spelled.items():
        if word:
            bearers[word].append(record)
    for some in bearers.values():
        yield from (_alike(first, second, why, design) for first, second in combinations(some, 2))


def _other_names(records: Iterable[Any], design: Design) -> Iterator[Alike]:
    """The records of which one bears as another name what the other one is called."""
    called = {_plain(str(each.name)): each.id for each in records if isinstance(each.name, str)}
    for each in records:
        for word in (*items(getattr(each, "other_names", None)), *items(getattr(each, "synonyms", None))):
            other = called.get(_plain(word))
            if other and other != each.id:
                yield _alike(each.id, other, OTHER_NAME, design)


def _one_letter_apart(named: Mapping[str, str], design: Design) -> Iterator[Alike]:
    """The records whose names are the same when one letter is left out of one or of each."""
    bearers: dict[str, dict[str, None]] = defaultdict(dict)
    for record, name in named.items():
        plain = _plain(name)
        if len(plain) >= _LONG_ENOUGH and not any(letter.isdigit() for letter in plain):
            for shortened in (plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))):
                bearers[shortened][record] = None
    for some in bearers.values():
        yield from (_alike(first, second, NEARLY, design) for first, second in combinations(some, 2))


def _by_meaning(design: Design) -> Iterator[Alike]:
    """Attributes of different information that bear one name, of which form or unit are stated differently."""
    bearers: dict[str, list[Attribute]] = defaultdict(list)
    for each in design.of(Attribute):
        if isinstance(each.name, str):
            bearers[_plain(each.name)].append(each)
    for some in bearers.values():
        for first, second in combinations(some, 2):
            said = [(one, other) for one, other in _facts(first, second) if one and other and one != other]
            if said and first.id.rpartition("/")[0] != second.id.rpartition("/")[0]:
                yield _other_meaning(first, second, said[0], design)


def _facts(first: Attribute, second: Attribute) -> list[tuple[str, str]]:
    """What is stated about the form and the unit of two attributes, side by side."""
    pairs = [(first.form, second.form), (first.unit, second.unit)]
    return [(one, other) for one, other in pairs if isinstance(one, str) and isinstance(other, str)]


def _other_meaning(first: Attribute, second: Attribute, said: tuple[str, str], design: Design) -> Alike:
    places = [design.name_of(each.id.rpartition("/")[0]) for each in (first, second)]
    name = design.name_of(first.id)
    return Alike(
        first=first.id,
        second=second.id,
        why=OTHER_MEANING,
        question=f"Does '{name}' mean two things: {said[0]} at {places[0]}, and {said[1]} at {places[1]}?",
        mergeable=False,
    )


def _alike(first: str, second: str, why: str, design: Design) -> Alike:
    one, other = design.name_of(first), design.name_of(second)
    question = (
        f"Two things are called '{one}': are they one thing, or which of them keeps the word?"
        if why == SAME_WORD
        else f"Are '{one}' and '{other}' one thing?"
    )
    return Alike(first=first, second=second, why=why, question=question)


_ENDINGS = re.compile(r"(?<=\w{2})(ies|(?<=[sxz])es|(?<=[cs]h)es|(?<!s)s)$")


def _plain(name: str) -> str:
    """A name without capitals, hyphens and blanks, each word in the singular as far as its ending tells."""
    return "".join(_ENDINGS.sub(_singular, word) for word in words_of(name))


def _singular(ending: re.Match[str]) -> str:
    return "y" if ending[1] == "ies" else ""
