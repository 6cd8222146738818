"""Data stores become systems: what a system holds is only what the file joins to its store, never the store itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from backbrief.domain.information import System
from backbrief.domain.need import Use
from backbrief.formats.bpmn.mapping import DATA
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.survey.found import FoundData


@dataclass(slots=True)
class _Kept:
    """What is gathered about one system."""

    name: str | None
    notes: list[str] = field(default_factory=list)
    holds: list[str] = field(default_factory=list)


def add_systems(stores: Iterable[tuple[FoundData, FoundData | None]], draft: Draft) -> None:
    """A system for each store with the thing behind it, once the information is known; each then knows its record."""
    kept: dict[str, _Kept] = {}
    for store, thing in stores:
        behind = [store, *filter(None, [thing])]
        name = next(filter(None, (each.name for each in behind)), None)
        if name is None:
            draft.remarks.count(f"a {DATA[store.tag]} has no name: what is it?", place=store.id)
        store.record = draft.identities.id_of("system", name=name, unnamed=store.id, stated=store.stated)
        system = kept.setdefault(store.record, _Kept(name))
        for each in behind:
            each.record = store.record
            system.notes += each.notes
            system.holds += [data.record for data in each.holds if data.record]
    for record_id, system in kept.items():
        holds = tuple(dict.fromkeys(system.holds)) or None
        draft.add(System(id=record_id, name=system.name, holds=holds, notes=joined(system.notes)))


def systems_in(references: Iterable[str], draft: Draft) -> tuple[str, ...]:
    """The systems that the ids of data stores stand for, each once."""
    found = (draft.survey.find(reference, FoundData) for reference in references)
    return tuple(dict.fromkeys(data.record for data in found if data and data.is_store and data.record))


def unnamed_uses(reads: Iterable[str], writes: Iterable[str], draft: Draft) -> Iterator[Use]:
    """What a step does with a store, of which nobody has said what information it is."""
    yield from (Use(kind="looks at", source=system) for system in systems_in(reads, draft))
    yield from (Use(kind="changes", source=system) for system in systems_in(writes, draft))


def store_notes(reads: Iterable[str], writes: Iterable[str], draft: Draft) -> Iterator[str]:
    """The same for what has no uses of its own: a branch or an event."""
    for heading, references in (("Reads from", reads), ("Keeps in", writes)):
        systems = systems_in(references, draft)
        if systems:
            yield f"{heading}: {', '.join(_name_of(system, draft) for system in systems)}"


def _name_of(system: str, draft: Draft) -> str:
    name = getattr(draft.records[system], "name", None)
    return name if isinstance(name, str) else "a system without a name"
