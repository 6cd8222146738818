"""Who does what: each node finds its role by lane, by what it is attached to or lies inside, or by the drawing."""

from collections import defaultdict
from collections.abc import Iterator

from backbrief.formats.bpmn.mapping import BRANCH_KINDS, STEPS
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.people import role_of_lane, role_of_pool
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.survey.drawing import Box
from backbrief.formats.bpmn.survey.found import FoundLane, FoundNode, FoundPool, FoundProcess
from backbrief.formats.bpmn.survey.survey import Survey

_SHOWN = 5
_LOOKED_THROUGH = 500


def place_nodes(plan: Plan, draft: Draft) -> None:
    """Gives each node of a workflow its role, where the file tells, and says where it does not."""
    pool_of = {pool.process: pool for pool in plan.pools if pool.process}
    for process in plan.processes:
        if process.lanes:
            place_in_lanes(process, draft)
        elif process.nodes:
            _place_in_pool(process, pool_of.get(process), draft)


def place_in_lanes(process: FoundProcess, draft: Draft) -> None:
    """Gives each node of a process the record of its lane, of which every lane already has one."""
    leaves: list[FoundLane] = []
    _read_lanes(process.lanes, draft.survey, leaves)
    later = []
    for node in process.nodes:
        if node.lane is None and node.tag == "boundaryEvent":
            later.append(node)
        else:
            node.role = _role_of(node, leaves, draft)
    _place_beside_their_steps(later, leaves, draft)
    _ask_for_names(leaves, process, draft)


def attached_to(node: FoundNode, survey: Survey) -> FoundNode | None:
    """The step on whose border an event sits."""
    step = survey.find(node.element.get("attachedToRef"), FoundNode)
    return step if step and step.tag in STEPS else None


def _place_in_pool(process: FoundProcess, pool: FoundPool | None, draft: Draft) -> None:
    if pool is None:
        draft.remarks.count("there is no pool and no lane, so nobody is named for the steps", place=process.id)
        return
    role = role_of_pool(pool, draft)
    for node in process.nodes:
        node.role = role


def _read_lanes(lanes: list[FoundLane], survey: Survey, leaves: list[FoundLane]) -> None:
    """The innermost lane that lists a node holds it: outer lanes repeat what inner lanes list."""
    for lane in lanes:
        _claim_nodes(lane, survey)
        _read_lanes(lane.lanes, survey, leaves)
        if not lane.lanes:
            leaves.append(lane)


def _claim_nodes(lane: FoundLane, survey: Survey) -> None:
    for reference in lane.holds:
        node = survey.find(reference, FoundNode)
        if node and (node.lane is None or node.lane.depth < lane.depth):
            node.lane = lane


def _place_beside_their_steps(events: list[FoundNode], leaves: list[FoundLane], draft: Draft) -> None:
    for event in events:
        step = attached_to(event, draft.survey)
        event.role = step.role if step else _role_of(event, leaves, draft)


def _role_of(node: FoundNode, leaves: list[FoundLane], draft: Draft) -> str | None:
    if node.lane and not node.lane.lanes:
        return node.lane.record
    if node.inside and not node.lane:
        return node.inside.role
    return _role_by_drawing(node, leaves, draft)


def _role_by_drawing(node: FoundNode, leaves: list[FoundLane], draft: Draft) -> str | None:
    node.lane = _drawn_in(node, leaves, draft) or node.lane
    if node.lane:
        return role_of_lane(node.lane, draft)
    if node.tag not in BRANCH_KINDS:
        draft.remarks.count("this lies in no lane, so nobody is named for it", place=node.id)
    return None


def _drawn_in(node: FoundNode, leaves: list[FoundLane], draft: Draft) -> FoundLane | None:
    box = draft.boxes.get(node.id)
    if box is None:
        return None
    lane = min(_lanes_around(box, leaves, draft), default=(0, "", None))[2]
    if lane:
        draft.remarks.count("a lane does not list what is drawn inside it; the drawing is believed", place=node.id)
    return lane


def _lanes_around(box: Box, leaves: list[FoundLane], draft: Draft) -> Iterator[tuple[float, str, FoundLane]]:
    drawn = ((draft.boxes.get(lane.id), lane) for lane in leaves[:_LOOKED_THROUGH])
    return ((around.area, lane.id, lane) for around, lane in drawn if around and around.holds_middle_of(box))


def _ask_for_names(leaves: list[FoundLane], process: FoundProcess, draft: Draft) -> None:
    steps = _steps_by_lane(process)
    for lane in leaves:
        if not lane.name:
            draft.remarks.say(f"a lane has no name{_who_does(steps[lane])}", place=lane.id)


def _steps_by_lane(process: FoundProcess) -> dict[FoundLane | None, list[str]]:
    steps: dict[FoundLane | None, list[str]] = defaultdict(list)
    for node in process.nodes:
        if node.tag in STEPS and node.name:
            steps[node.lane].append(f"'{node.name}'")
    return steps


def _who_does(steps: list[str]) -> str:
    more = " and more" if len(steps) > _SHOWN else ""
    return f": who does {', '.join(steps[:_SHOWN])}{more}?" if steps else ""
