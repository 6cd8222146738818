"""Adds a lane for each role that is new to an imported file, below the lanes that are there."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.formats.bpmn.edits.canvas import Canvas
from backbrief.formats.bpmn.edits.words import founds_of, set_text
from backbrief.formats.bpmn.extension.placed import put_in
from backbrief.formats.bpmn.mapping import BPMN, STATED_ID
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import FoundLane, FoundNode, FoundProcess


def add_lanes(draft: Draft, wanted: Design, canvas: Canvas) -> None:
    """A lane for each role of our own that has work in a process with lanes, and none of them."""
    doers: list[Step | Event] = [*wanted.of(Step), *wanted.of(Event)]
    moved = (node for node in doers if node.role != getattr(draft.records.get(node.id), "role", None))
    wanting = {str(node.role): node for node in moved}
    drawn = {found.record for found in founds_of(draft.survey)}
    for role in wanted.of(Role):
        if role.party is None and role.id in wanting.keys() - drawn:
            process = _process_of(wanting[role.id], draft, wanted)
            if process and process.lanes:
                _add_lane(role, process, draft, canvas)


def _process_of(node: Step | Event, draft: Draft, wanted: Design) -> FoundProcess | None:
    """The process of a node, or of those it is joined to, or the one that most of the workflow lies in."""
    nodes = {found.record: found for found in founds_of(draft.survey) if isinstance(found, FoundNode)}
    near = [nodes[each].process for each in (node.id, *_neighbours(node.id, wanted)) if each in nodes]
    same = (found.process for record, found in nodes.items() if workflow_of(record) == workflow_of(node.id))
    return (near or [process for process, _ in Counter(same).most_common(1)] or [None])[0]


def _neighbours(node: str, wanted: Design) -> Iterator[str]:
    for flow in wanted.inside(workflow_of(node), Flow):
        ends = (str(flow.source), str(flow.target))
        if node in ends:
            yield ends[ends[0] == node]


def _add_lane(role: Role, process: FoundProcess, draft: Draft, canvas: Canvas) -> None:
    around = _around(role, process.lanes)
    siblings = around[-1].lanes if around else process.lanes
    lane_set = siblings[-1].element.getparent()
    if lane_set is None:
        return
    element = etree.Element(f"{BPMN}lane", id=canvas.ids.of(role.id, like=last_part(role.id)))
    set_text(element, "name", role.name)
    element.set(STATED_ID, role.id)
    put_in(lane_set, element, at=len(lane_set))
    lane = draft.survey.take(FoundLane, element, depth=siblings[-1].depth)
    lane.record = role.id
    pools = [pool.id for pool in draft.survey.pools if pool.process is process]
    canvas.add_lane(lane.id, below=[each.id for each in siblings], inside=[*pools, *(each.id for each in around)])
    siblings.append(lane)


def _around(role: Role, lanes: list[FoundLane]) -> list[FoundLane]:
    """The lanes around the lanes of the role's function, outermost first; none when the function is not drawn."""
    for lane in lanes:
        if lane.lanes and lane.record == role.function:
            return [lane]
        if inner := _around(role, lane.lanes):
            return [lane, *inner]
    return []
