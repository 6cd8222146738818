"""Whether every id that a record names is the id of a record of the right subject."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from backbrief.domain.answer import Sides
from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.identity import local_id, workflow_of
from backbrief.domain.kind import Reference, References
from backbrief.domain.part import Parts

_REFERRING = (Reference, References, Parts)
_HINTED = 1_000

Named = tuple[tuple[str | int, ...], tuple[str, ...], str]
"""The path, the allowed subjects and the id of a record that is named."""


@dataclass(frozen=True, slots=True)
class Dangling:
    """A name that leads nowhere; `path` leads to it from the record's own keys."""

    record: str
    path: tuple[str | int, ...]
    message: str
    remedy: str


def dangling(records: Mapping[str, Record]) -> Iterator[Dangling]:
    """Every reference in the records that leads to no record, or to one of another subject."""
    for record in records.values():
        for fact, answer in _referring_answers(record):
            for path, to, named in _named(fact, answer):
                if not _leads_to_one_of(to, named, records):
                    yield _told(record.id, (fact.key, *path), to, named, records)


def _referring_answers(record: Record) -> Iterator[tuple[Fact, Any]]:
    if isinstance(record, Defaults):
        pairs = _stated_once(record)
    else:
        own: type = type(record)
        pairs = ((fact, getattr(record, fact.name)) for fact in _referring(own))
    return ((fact, answer) for fact, answer in pairs if answer is not None)


def _stated_once(record: Defaults) -> Iterator[tuple[Fact, Any]]:
    stated = dict(record.answers)
    subject = SUBJECTS.get(record.subject)
    return ((fact, stated.get(fact.name)) for fact in (_referring(subject) if subject else ()))


@cache
def _referring(subject: type) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts_of(subject) if isinstance(fact.kind, _REFERRING))


def _named(fact: Fact, answer: Any) -> Iterator[Named]:
    """The path, the allowed subjects and the id of each record that an answer names."""
    if isinstance(answer, Sides):
        yield from _below("sender", _named(fact, answer.sender))
        yield from _below("receiver", _named(fact, answer.receiver))
    elif isinstance(answer, str) and isinstance(fact.kind, Reference):
        yield (), fact.kind.to, answer
    elif isinstance(answer, tuple):
        for index, item in enumerate(answer):
            yield from _below(index, _named_by_item(fact, item))


def _below(step: str | int, names: Iterable[Named]) -> Iterator[Named]:
    return (((step, *path), to, named) for path, to, named in names)


def _named_by_item(fact: Fact, item: Any) -> Iterator[Named]:
    if isinstance(fact.kind, References):
        yield (), fact.kind.to, item
        return
    part: type = type(item)
    for inner in _referring(part):
        yield from _below(inner.key, _named(inner, getattr(item, inner.name)))


def _leads_to_one_of(to: tuple[str, ...], named: str, records: Mapping[str, Record]) -> bool:
    record = records.get(named)
    return (record is not None and record.word in to) or _is_transfer_between(named, to, records)


def _is_transfer_between(named: str, to: tuple[str, ...], records: Mapping[str, Record]) -> bool:
    """A transfer exists wherever a flow changes hands, whether or not anything is stated about it."""
    ends = named.rpartition("/")[2].split("--")
    places = (f"{workflow_of(named)}/", "role/", "party/")
    return "transfer" in to and len(ends) > 1 and all(any(place + end in records for place in places) for end in ends)


def _told(
    record: str, path: tuple[str | int, ...], to: tuple[str, ...], named: str, records: Mapping[str, Record]
) -> Dangling:
    wanted = " or ".join(to)
    if named in records:
        return Dangling(record, path, f"'{named}' is a {records[named].word}, and a {wanted} is expected here", "")
    scope = record if record.startswith("workflow/") else ""
    near = _near(named, to, scope=scope, records=records)
    remedy = f"did you mean '{near}'?" if near else f"add the {wanted}, or name another"
    spelled = local_id(named, to=to, scope=record)
    return Dangling(record, path, f"there is no {wanted} '{spelled}'", remedy)


def _near(named: str, to: tuple[str, ...], *, scope: str, records: Mapping[str, Record]) -> str:
    place = f"{workflow_of(scope)}/" if scope else ""
    ids = [each.id for each in records.values() if each.word in to]
    known = [each for each in ids if _is_within_reach(each, place)]
    near = get_close_matches(named, known[:_HINTED], n=1, cutoff=0.75)
    return local_id(near[0], to=to, scope=scope) if near else ""


def _is_within_reach(record_id: str, place: str) -> bool:
    """False for what lies inside another workflow than the one in which it is named."""
    return not record_id.startswith("workflow/") or not place or record_id.startswith(place)
