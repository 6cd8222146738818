"""State facts: what stands in the form of a record becomes changes to the design, as far as it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from backbrief.app.form.data import FormData, first, several, written_at
from backbrief.app.form.directory import Directory
from backbrief.app.form.pressed import pressed
from backbrief.app.form.reading import Reading, Trouble, is_untouched
from backbrief.app.placing import blank_record, found_at, parts_named, placed
from backbrief.app.statements import subject_of
from backbrief.diff.compare import answers
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Design, Record
from backbrief.domain.fact import Fact, fact_of, facts_of
from backbrief.domain.naming import Namer
from backbrief.domain.part import Parts

FIELD = "field"
"""The name under which a form tells which of its fields it holds; only those are read."""
TAKE = "take"
"""The name of the button that takes an earlier answer: `<input>=<record>#<fact>.<path>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stating:
    """The changes that a form makes, and the answers that do not fit: these stay as they were."""

    changes: tuple[Change, ...]
    troubles: tuple[Trouble, ...]


def state_facts(design: Design, record_id: str, data: FormData, *, latest: Design | None = None) -> Stating:
    """What a submitted form states about a record; a field that came back as it was shown changes nothing.

    `design` is what the form was made from; what is named for the first time is looked up in the `latest` one.
    """
    now = latest or design
    namer, form = Namer(now), pressed(data)
    reading = Reading(form, resolve=namer, scope=record_id)
    record = design.records.get(record_id) or blank_record(record_id)
    said = answers(record)
    after = dict(said)
    for spot in _spots(record, several(form, FIELD)):
        after[spot.name] = _stated(spot, after.get(spot.name), reading=reading, design=design)
    stated = [Stated(record_id, name, said.get(name), each) for name, each in after.items() if said.get(name) != each]
    if not stated:
        return Stating(changes=(), troubles=tuple(reading.troubles))
    fresh = {each.id: each for each in (*namer.fresh.values(), *_attributes(now, stated))}
    if record_id not in now.records:
        fresh[record_id] = record
    made = tuple(map(Added, fresh.values()))
    return Stating(changes=(*made, *stated), troubles=tuple(reading.troubles))


@dataclass(frozen=True, slots=True)
class _Spot:
    """One field of the form: the fact it asks, and the path to it inside the answer to the record's fact."""

    at: str
    name: str
    path: Sequence[str]
    fact: Fact


def _spots(record: Record, fields: Sequence[str]) -> Iterator[_Spot]:
    subject = subject_of(record)
    known = {each.name for each in facts_of(subject)}
    for at in dict.fromkeys(fields):
        name, *path = at.split(".")
        if name in known:
            yield _Spot(at, name, path, _inner(fact_of(subject, name), path))


def _inner(fact: Fact, path: Sequence[str]) -> Fact:
    """The fact that a path leads to: one of a part, or the record's own."""
    for key in path:
        inner = facts_of(fact.kind.part) if isinstance(fact.kind, Parts) else ()
        fact = next((each for each in inner if each.name == key), fact)
    return fact


def _stated(spot: _Spot, before: Any, *, reading: Reading, design: Design) -> Any:
    """The answer to the record's fact after one field has been read."""
    here = found_at(before, spot.path)
    taken, _, key = first(reading.data, TAKE).partition("=")
    if taken == spot.at:
        return placed(before, spot.path, _answer_at(design, key))
    shown = written_at(spot.at, spot.fact, here, spell=Directory(design, scope=reading.scope).spelled)
    if is_untouched(shown, reading.data, at=spot.at):
        return before
    return placed(before, spot.path, reading.answer(spot.fact, at=spot.at, before=here))


def _answer_at(design: Design, key: str) -> Any:
    """The answer that stands at `<record>#<fact>.<path>`."""
    record_id, _, place = key.partition("#")
    name, *path = place.split(".")
    record = design.records.get(record_id)
    return found_at(answers(record).get(name), path) if record else None


def _attributes(design: Design, stated: Sequence[Stated]) -> Iterator[Record]:
    """The attributes that are named here for the first time; a word that stood there before is left as it is."""
    for change in stated:
        before = {each.id for each in parts_named(design, change.before)}
        yield from (each for each in parts_named(design, change.after) if each.id not in before)
