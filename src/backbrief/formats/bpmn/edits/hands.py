"""Moves steps and events to the lane of another role."""

from lxml import etree

from backbrief.domain.branch import Branch, Event
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.formats.bpmn.edits.canvas import Canvas
from backbrief.formats.bpmn.edits.words import founds_of
from backbrief.formats.bpmn.extension.placed import put_in, take_out
from backbrief.formats.bpmn.fresh.outline import Node
from backbrief.formats.bpmn.mapping import BPMN
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import FoundLane, FoundNode

_NODE_REF = f"{BPMN}flowNodeRef"
_INNER_LANES = f"{BPMN}childLaneSet"


def lane_of(node: Node, draft: Draft) -> FoundLane | None:
    """The lane of the role that does something; none for a branch, which nobody does."""
    role = None if isinstance(node, Branch) else node.role
    lanes = (found for found in founds_of(draft.survey) if isinstance(found, FoundLane) and not found.lanes)
    return next((lane for lane in lanes if lane.record == role), None)


def move_to_lanes(draft: Draft, wanted: Design, canvas: Canvas) -> None:
    """Lists and draws each node in the lane of its role, when that changed and is a lane of the same process."""
    nodes: list[Step | Event] = [*wanted.of(Step), *wanted.of(Event)]
    for node in nodes:
        before = draft.records.get(node.id)
        # Lanes list the nodes of a process; what lies inside a step is where the step is.
        if node.inside is None and node.role != getattr(before, "role", None):
            _move(node, draft, canvas, is_new=before is None)


def _move(node: Node, draft: Draft, canvas: Canvas, *, is_new: bool) -> None:
    lane = lane_of(node, draft)
    element = _element(node, draft, canvas)
    if lane is None or element is None or not element.get("id") or not _share_a_process(lane.element, element):
        return
    xml_id = str(element.get("id"))
    _take_out_of_lanes(xml_id, draft.survey.root)
    listed = etree.Element(_NODE_REF)
    listed.text = xml_id
    inner = lane.element.find(_INNER_LANES)
    put_in(lane.element, listed, at=len(lane.element) if inner is None else lane.element.index(inner))
    if not is_new:
        canvas.move(xml_id, into=lane.id, lines=_lines(xml_id, draft.survey.root))


def _take_out_of_lanes(xml_id: str, root: etree._Element) -> None:
    for reference in list(root.iter(_NODE_REF)):
        if (reference.text or "").strip().rpartition(":")[2] == xml_id:
            take_out(reference)


def _element(node: Node, draft: Draft, canvas: Canvas) -> etree._Element | None:
    drawn = (each.element for each in founds_of(draft.survey) if isinstance(each, FoundNode) and each.record == node.id)
    known = next(drawn, None)
    if known is not None or node.id in draft.records:
        return known
    xml_id = canvas.ids.of(node.id)
    return next((each for each in draft.survey.root.iter(etree.Element) if each.get("id") == xml_id), None)


def _share_a_process(one: etree._Element, other: etree._Element) -> bool:
    processes = [next(each.iterancestors(f"{BPMN}process"), None) for each in (one, other)]
    return processes[0] is not None and processes[0] is processes[1]


def _lines(xml_id: str, root: etree._Element) -> dict[str, int]:
    """Of each arrow at a node, by the arrow's id, which end is at the node: the first point or the last."""
    arrows = list(root.iter(f"{BPMN}sequenceFlow", f"{BPMN}messageFlow", f"{BPMN}association"))
    starting = {str(each.get("id")): 0 for each in arrows if each.get("sourceRef") == xml_id}
    return {**starting, **{str(each.get("id")): -1 for each in arrows if each.get("targetRef") == xml_id}}
