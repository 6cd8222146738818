"""A record that names others, made to name somebody else in their place."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from backbrief.diff.compare import answers, with_answers
from backbrief.domain.answer import Sides, items, together
from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import Fact
from backbrief.domain.identity import slug
from backbrief.domain.kind import References
from backbrief.flow.mentions import naming_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirection:
    """Who is named in whose place.

    `names` leads from id to id; `words` gives, by information and slug, the word to write for one of its attributes;
    `only` holds the paths `fact.part` at which names change, when not all do.
    """

    names: Mapping[str, str]
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    only: Collection[str] | None = None


def redirected(record: Record, to: Redirection) -> Record:
    """The record with its names led on.

    What comes to be named twice in one answer is named once, and a record does not come to name itself.
    """
    subject: type = SUBJECTS[record.subject] if isinstance(record, Defaults) else type(record)
    said = answers(record)
    naming = [fact for fact in naming_facts(subject) if fact.name in said]
    after = {fact.name: _answer(fact, said[fact.name], _Place(to, record.id, fact.name)) for fact in naming}
    changed = {name: answer for name, answer in after.items() if answer != said[name]}
    return with_answers(record, changed) if changed else record


class _Place(NamedTuple):
    to: Redirection
    record: str
    path: str

    def within(self, key: object) -> "_Place":
        return _Place(self.to, self.record, f"{self.path}.{key}")


def _answer(fact: Fact, said: Any, place: _Place) -> Any:
    if isinstance(said, Sides):
        sides = {side: _answer(fact, getattr(said, side), place.within(side)) for side in ("sender", "receiver")}
        return said if said == Sides(**sides) else together(Sides(**sides))
    if isinstance(said, str):
        return _name(said, place)
    if not isinstance(said, tuple):
        return said
    return _names(said, place) if isinstance(fact.kind, References) else _parts(said, place)


def _name(named: str, place: _Place) -> str | None:
    led = place.to.names.get(named)
    if led is None or (place.to.only is not None and place.path not in place.to.only):
        return named
    return led if led != place.record else None


def _names(said: tuple[str, ...], place: _Place) -> tuple[str, ...] | None:
    led = tuple(_name(each, place.within(index)) for index, each in enumerate(said))
    return said if led == said else tuple(dict.fromkeys(each for each in led if each is not None)) or None


def _parts(said: tuple[Any, ...], place: _Place) -> tuple[Any, ...]:
    led = tuple(_part(part, place.within(index)) for index, part in enumerate(said))
    return said if led == said else _joined(led)


def _joined(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """The parts, of which those that say the same of different attributes are one."""
    kept: list[Any] = []
    for part in parts:
        twin = next((at for at, each in enumerate(kept) if _say_the_same(each, part)), None)
        if twin is None:
            kept.append(part)
        else:
            kept[twin] = _with_attributes_of(kept[twin], part)
    return tuple(kept)


def _part(part: Any, place: _Place) -> Any:
    subject: type = type(part)
    stated = [fact for fact in naming_facts(subject) if getattr(part, fact.name) is not None]
    led = {fact.name: _answer(fact, getattr(part, fact.name), place.within(fact.name)) for fact in stated}
    words = _respelled(part, place.to.words)
    return replace(part, **led, **words)


def _respelled(part: Any, words: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """The words for attributes that are now spelled otherwise."""
    named = items(getattr(part, "attributes", None))
    spelled = tuple(words.get((part.information, slug(word)), word) for word in named) if words else named
    return {} if spelled == named else {"attributes": tuple(dict.fromkeys(spelled))}


def _say_the_same(one: Any, other: Any) -> bool:
    """True when two parts differ at most in the attributes that they name."""
    if one == other:
        return True
    named = [items(getattr(each, "attributes", None)) for each in (one, other)]
    return all(named) and bool(one == replace(other, attributes=one.attributes))


def _with_attributes_of(one: Any, other: Any) -> Any:
    if one == other:
        return one
    return replace(one, attributes=tuple(dict.fromkeys((*one.attributes, *other.attributes))))
