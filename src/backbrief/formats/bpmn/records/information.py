"""Data objects, inputs, outputs and messages become information; data stores become the systems it is kept in."""

from backbrief.formats.bpmn.mapping import BACKED_BY, DATA
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.systems import add_systems
from backbrief.formats.bpmn.survey.found import FoundData


def gather_information(draft: Draft) -> None:
    """Every piece of data then knows the record it stands for; the same name is the same information or system."""
    shown = _shown_things(draft)
    drawn = [(data, _thing_behind(data, draft)) for data in draft.survey.data if data not in shown]
    for data, thing in drawn:
        if not data.is_store and not _is_bookkeeping(data, draft):
            _gather(data, thing, draft)
    add_systems(((data, thing) for data, thing in drawn if data.is_store), draft)
    for thing, first in shown.items():
        thing.record = first.record
        if thing.record in draft.known:
            draft.known[thing.record].notes.extend(thing.notes)
    _add_own_data(draft)


def _shown_things(draft: Draft) -> dict[FoundData, FoundData]:
    """The things that stand behind something drawn, each with the first drawing of it."""
    shown: dict[FoundData, FoundData] = {}
    for data in draft.survey.data:
        if thing := _thing_behind(data, draft):
            shown.setdefault(thing, data)
    return shown


def _thing_behind(data: FoundData, draft: Draft) -> FoundData | None:
    reference = BACKED_BY.get(data.tag)
    thing = draft.survey.find(data.element.get(reference), FoundData) if reference else None
    return thing if thing and thing.tag not in BACKED_BY else None


def _is_bookkeeping(data: FoundData, draft: Draft) -> bool:
    """Inputs and outputs that only pass on what a data object outside already names, and messages without a name."""
    if data.tag == "message":
        return data.name is None
    if data.owner is None or data.id in draft.used:
        return False
    if data.id in draft.survey.linked:
        return True
    if data.name is None:
        draft.remarks.count(f"a {DATA[data.tag]} of a step has no name and leads nowhere", place=data.owner.id)
    return data.name is None


def _gather(data: FoundData, thing: FoundData | None, draft: Draft) -> None:
    name = data.name or (thing.name if thing else None)
    data.record = draft.knows(name, unnamed=data.id, stated=data.stated)
    known = draft.known[data.record]
    known.notes.extend(data.notes)
    known.states.extend(state for each in (data, thing) if each for state in each.states)
    if name is None:
        draft.remarks.count(f"a {DATA[data.tag]} has no name: what is it?", place=data.id)


def _add_own_data(draft: Draft) -> None:
    """A step's own named inputs and outputs that no data object feeds are uses that the step states itself."""
    elsewhere = draft.survey.linked | draft.used
    for data in draft.survey.data:
        if data.owner and data.record and data.id not in elsewhere:
            (data.owner.reads if data.tag == "dataInput" else data.owner.writes).append(data.id)
