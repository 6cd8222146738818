"""Redraw a workflow: what an editor of drawings gives back becomes changes to the design, and ids survive."""

from collections.abc import Mapping
from dataclasses import dataclass

from backbrief.app.carried_transfers import with_transfers_carried
from backbrief.app.redrawn.flows import Arrows
from backbrief.app.redrawn.people import People
from backbrief.app.redrawn.work import Work
from backbrief.app.severed_references import without_what_is_gone
from backbrief.diff.compare import diff
from backbrief.domain.change import Change
from backbrief.domain.design import Design, Record
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.transfer import Transfer
from backbrief.formats.bpmn.drawing import Drawing, drawing_of
from backbrief.formats.bpmn.drawn import drawn_in
from backbrief.layout.workflow_scene import COMPANY, NOBODY


@dataclass(frozen=True, slots=True)
class Redrawn:
    """What changed, and the record that each new element of the drawing has become, by the element's id."""

    changes: tuple[Change, ...]
    ids: Mapping[str, str]


def redraw_workflow(
    design: Design,
    workflow: str,
    content: bytes,
    *,
    since: Drawing | None = None,
    earlier: Design | None = None,
) -> Redrawn:
    """The changes that were made to a drawing. Raises Refused when it cannot be read.

    `since` is the drawing that was changed, with the records that its elements and those drawn later stand for; without
    it, that of the design. `earlier` is the design in which the drawing was opened, so that what was deleted since and
    has come back is whole again.
    """
    since = since or drawing_of(design, workflow)
    earlier = earlier or Design()
    known = _believed(since.ids, workflow, {**earlier.records, **design.records})
    before, after = drawn_in(since.content, ids=known), drawn_in(content, ids=known)
    people = People(design, before, after)
    work = Work(design, workflow, before, after, people, earlier)
    nodes = design.with_records(*work.records())
    arrows = Arrows(design, workflow, before, after, people, work.ids, earlier)
    redrawn = nodes.with_records(*arrows.records(nodes), *people.records.values())
    whole = _with_transfers_back(redrawn, earlier, came_back=set(work.ids.values()) - before.nodes.keys())
    left = _without(design, whole, gone=work.gone | arrows.gone, workflow=workflow)
    return Redrawn(diff(design, left), _new_ids(known, {**work.ids, **arrows.ids, **people.ids}))


def _believed(ids: Mapping[str, str], workflow: str, records: Mapping[str, Record]) -> dict[str, str]:
    """The pairs that can be true: each node and flow once, and bands that stand for somebody."""
    believed: dict[str, str] = {}
    for element, record in ids.items():
        is_somebody = record in (COMPANY, NOBODY) or isinstance(records.get(record), Role | Function | Party)
        is_inside = record.startswith(f"{workflow}/") and record not in believed.values()
        if is_somebody or is_inside:
            believed[element] = record
    return believed


def _with_transfers_back(redrawn: Design, earlier: Design, *, came_back: set[str]) -> Design:
    """The design with what was stated about the transfers of steps that came back."""
    lost = [each for each in earlier.of(Transfer) if each.id not in redrawn.records]
    return redrawn.with_records(*(each for each in lost if came_back & set(_ends(each.id))))


def _ends(transfer: str) -> list[str]:
    workflow, _, ends = transfer.rpartition("/")
    return [f"{workflow}/{end}" for end in ends.split("--")]


def _without(design: Design, redrawn: Design, *, gone: set[str], workflow: str) -> Design:
    kept = Design({key: record for key, record in redrawn.records.items() if key not in gone})
    carried = with_transfers_carried(design, kept, workflow=workflow)
    return without_what_is_gone(carried, gone, workflow=workflow)


def _new_ids(known: Mapping[str, str], became: Mapping[str, str]) -> dict[str, str]:
    """The record of each element that was not known to stand for it, by the element's own id."""
    fresh = {element: became[element] for element in became.keys() - set(known.values())}
    led = {element: became[record] for element, record in known.items() if became.get(record, record) != record}
    return {**fresh, **led}
