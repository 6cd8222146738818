"""Split a record in two: one word stood for two things, and each place now says which of them it means."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from backbrief.app.actions.merge_records import MERGEABLE
from backbrief.app.redirected import Redirection, redirected
from backbrief.diff.compare import answers, diff, with_answers
from backbrief.domain.change import Change
from backbrief.domain.design import Design, Record
from backbrief.domain.fact import Tier, facts_of
from backbrief.domain.identity import last_part
from backbrief.domain.information import Attribute
from backbrief.domain.spelling import id_for
from backbrief.flow.mentions import Mention, mentions


class Unsplittable(ValueError):  # noqa: N818 - named for what it says about the record
    """A record that cannot be split like this."""


def split_record(design: Design, record_id: str, *, name: str, places: Collection[str]) -> tuple[Change, ...]:
    """The changes that make a second record and let the places, given by the keys of their mentions, name it.

    The second one is placed as the first one is and states nothing else yet; attributes that are named at its places
    are listed for it too. Raises Unsplittable.
    """
    record = design.records.get(record_id)
    if not isinstance(record, MERGEABLE) or isinstance(record, Attribute):
        raise Unsplittable("this cannot be split; split the thing that it is a part of")
    second = _second(design, record, name.strip())
    moved = [each for each in mentions(design) if each.named == record_id and each.key in places]
    if not moved:
        raise Unsplittable("choose the places that mean the second one")
    led = {**design.records, second.id: second, **_attributes(design, record_id, second.id, moved)}
    for place, paths in _paths(moved).items():
        to = Redirection(names={record_id: second.id}, only=paths)
        led[place] = redirected(led[place], to)
    return diff(design, Design(led))


def _second(design: Design, record: Any, name: str) -> Record:
    if not name:
        raise Unsplittable("the second one needs a name of its own")
    record_id = id_for(name, record.word)
    if record_id in design.records:
        raise Unsplittable(f"there is one called {design.name_of(record_id)} already; choose another name")
    subject: type = type(record)
    placing = {fact.name for fact in facts_of(subject) if fact.tier is Tier.STRUCTURE and fact.name != "notes"}
    kept = {key: said for key, said in answers(record).items() if key in placing}
    return with_answers(subject(id=record_id), {**kept, "name": name})


def _attributes(design: Design, first: str, second: str, moved: Iterable[Mention]) -> dict[str, Record]:
    """The attributes that are named at the places, once more for the second information."""
    beside = {(each.record, each.fact, each.part.removesuffix("information")) for each in moved}
    named = {each.named for each in mentions(design) if _beside(each) in beside}
    listed = [each for each in design.inside(first, Attribute) if each.id in named]
    return {f"{second}/{last_part(each.id)}": replace(each, id=f"{second}/{last_part(each.id)}") for each in listed}


def _beside(mention: Mention) -> tuple[str, str, str]:
    """The part of an answer in which an attribute is named."""
    return mention.record, mention.fact, mention.part.partition("attributes.")[0]


def _paths(moved: Iterable[Mention]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in moved:
        found[each.record].add(f"{each.fact}.{each.part}" if each.part else each.fact)
    return found
