"""Where a design names its records: each place at which one record, or a part of its answers, speaks of another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from backbrief.domain.answer import Sides, items
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.identity import last_part, slug
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Reference, References
from backbrief.domain.part import Parts


class Mention(NamedTuple):
    """One place that names a record: whose answer it is, to which fact, the path inside it, and the id named."""

    record: str
    fact: str
    part: str
    named: str

    @property
    def key(self) -> str:
        """The place as one text, by which a form can name it."""
        return f"{self.record}#{self.fact}.{self.part}"


def mentions(design: Design) -> tuple[Mention, ...]:
    """Every place that names a record, in the order of the design.

    An attribute is named by a word beside its information; a word that the information does not list is named by the
    id that it would have.
    """
    parts = part_ids(design)
    return tuple(mention for record in design.records.values() for mention in _in_record(record, parts))


def mentions_by_record(design: Design) -> Mapping[str, tuple[Mention, ...]]:
    """The places that name each record, by its id."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(design):
        found[mention.named].append(mention)
    return {named: tuple(places) for named, places in found.items()}


def part_ids(design: Design) -> Mapping[tuple[str, str], str]:
    """The id of each listed attribute by its information and by each way to spell it: its name, or its own id."""
    found: dict[tuple[str, str], str] = {}
    for information in design.of(Information):
        listed = design.inside(information.id, Attribute)
        found |= {(information.id, slug(design.name_of(each.id))): each.id for each in reversed(listed)}
        found |= {(information.id, last_part(each.id)): each.id for each in listed}
    return found


def part_id(information: str, word: str, parts: Mapping[tuple[str, str], str]) -> str:
    """The id of the attribute that a word stands for beside its information; the id it would have when not listed."""
    spelled = slug(word)
    return parts.get((information, spelled), f"{information}/{spelled or 'unnamed'}")


_Parts = Mapping[tuple[str, str], str]


def _in_record(record: Record, parts: _Parts) -> Iterator[Mention]:
    for fact, answer in _answers(record):
        for part, named in _named(fact, answer, parts):
            yield Mention(record.id, fact.name, part, named)


def _answers(record: Record) -> Iterable[tuple[Fact, Any]]:
    if isinstance(record, Defaults):
        known = {fact.name: fact for fact in naming_facts(SUBJECTS[record.subject])}
        return [(known[name], answer) for name, answer in record.answers if name in known]
    subject: type = type(record)
    return [(fact, getattr(record, fact.name)) for fact in naming_facts(subject)]


@cache
def naming_facts(subject: type) -> tuple[Fact, ...]:
    """The facts of a subject whose answers name other records."""
    return tuple(fact for fact in facts_of(subject) if isinstance(fact.kind, Reference | References | Parts))


def _named(fact: Fact, answer: Any, parts: _Parts) -> Iterator[tuple[str, str]]:
    """The path to each name inside an answer, with the id that is named."""
    if isinstance(answer, Sides):
        yield from _below("sender", _named(fact, answer.sender, parts))
        yield from _below("receiver", _named(fact, answer.receiver, parts))
    elif isinstance(answer, str):
        yield "", answer
    elif isinstance(answer, tuple):
        for index, item in enumerate(answer):
            named = [("", item)] if isinstance(item, str) else _named_by_part(item, parts)
            yield from _below(str(index), named)


def _named_by_part(part: Any, parts: _Parts) -> Iterator[tuple[str, str]]:
    subject: type = type(part)
    for inner in naming_facts(subject):
        yield from _below(inner.name, _named(inner, getattr(part, inner.name), parts))
    information = getattr(part, "information", None)
    if isinstance(information, str):
        for index, word in enumerate(items(part.attributes)):
            yield f"attributes.{index}", part_id(information, word, parts)


def _below(key: str, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((f"{key}.{part}" if part else key, named) for part, named in found)
