"""Sequence flows and message flows become flows; those that lead to or from nothing are told and left out."""

from backbrief.domain.branch import Flow
from backbrief.formats.bpmn.mapping import BRANCH_KINDS
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.records.payload import message_named_by
from backbrief.formats.bpmn.records.people import role_of_lane, role_of_pool
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.survey.found import FoundFlow, FoundLane, FoundNode, FoundPool

_NOWHERE = "an arrow with an end that is missing or leads to nothing is left out"


def count_leaving(plan: Plan, draft: Draft) -> None:
    """Each node then knows how many flows leave it, by which a branch parts paths or only joins them."""
    for process in plan.processes:
        for flow in process.flows:
            source, target = _nodes_of(flow, draft)
            if source and target:
                source.leaving += 1


def add_flows(plan: Plan, draft: Draft) -> None:
    """Records for every flow of a workflow whose two ends exist; each flow then knows its record."""
    for process in plan.processes:
        for flow in process.flows:
            source, target = _nodes_of(flow, draft)
            if not source or not target or not source.record or not target.record:
                draft.remarks.count(_NOWHERE, place=flow.id)
                continue
            flow.record = draft.add(_flow_of(flow, source, target, plan))
    for flow in plan.messages:
        ends = [_message_end(flow.element.get(end), draft) for end in ("sourceRef", "targetRef")]
        if not all(ends):
            draft.remarks.count(_NOWHERE, place=flow.id)
            continue
        flow.record = draft.add(
            Flow(
                id=f"{plan.id}/{flow.id}",
                source=ends[0],
                target=ends[1],
                message=True,
                notes=joined([*_second_name(flow, draft), *flow.notes]),
            )
        )


def _second_name(flow: FoundFlow, draft: Draft) -> list[str]:
    """The name of a message flow is what passes, unless it has a message with a name of its own."""
    message = message_named_by(flow.element.get("messageRef"), draft)
    return [flow.name] if message and flow.name and flow.name != message.name else []


def _nodes_of(flow: FoundFlow, draft: Draft) -> tuple[FoundNode | None, FoundNode | None]:
    find, element = draft.survey.find, flow.element
    return find(element.get("sourceRef"), FoundNode), find(element.get("targetRef"), FoundNode)


def _flow_of(flow: FoundFlow, source: FoundNode, target: FoundNode, plan: Plan) -> Flow:
    said = _sayings(flow, source)
    return Flow(
        id=f"{plan.id}/{flow.id}",
        source=source.record,
        target=target.record,
        answer=said.get("answer"),
        condition=flow.condition or said.get("condition"),
        default=True if source.element.get("default") == flow.element.get("id", "") else None,
        notes=joined([*filter(None, [said.get("notes")]), *flow.notes]),
    )


def _sayings(flow: FoundFlow, source: FoundNode) -> dict[str, str]:
    """Where a name on a flow belongs: an answer at a parting branch, else a condition or a note; never what passes."""
    if flow.name is None:
        return {}
    if source.tag in BRANCH_KINDS and source.leaving > 1:
        return {"answer": flow.name}
    on_condition = source.tag in BRANCH_KINDS or source.leaving > 1
    return {"condition" if on_condition and not flow.condition else "notes": flow.name}


def _message_end(reference: str | None, draft: Draft) -> str | None:
    """The node, party or role at an end of a message flow: a pool that nobody looks into is its party."""
    survey = draft.survey
    if node := survey.find(reference, FoundNode):
        return node.record or None
    if pool := survey.find(reference, FoundPool):
        return pool.record if pool.process is None else role_of_pool(pool, draft)
    lane = survey.find(reference, FoundLane)
    return role_of_lane(lane, draft) if lane else None
