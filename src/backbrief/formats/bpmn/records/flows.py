"""Sequence flows and message flows become flows; those that lead to or from nothing are told and left out."""

from itertools import chain

from backbrief.domain.branch import Flow
from backbrief.formats.bpmn.mapping import BRANCH_KINDS
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.records.payload import message_named_by
from backbrief.formats.bpmn.records.people import role_of_lane, role_of_pool
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.survey.found import FoundFlow, FoundLane, FoundNode, FoundPool

_PLACES = {
    (True, True): "answer",
    (True, False): "condition",
    (False, True): "condition",
    (False, False): "notes",
}
"""Where the name of a flow belongs, by whether it leaves a branch and whether it leaves together with others."""


def join_flows(plan: Plan, draft: Draft) -> None:
    """Each flow then knows its ends, and each node how many flows leave it, so that branches that part paths show."""
    find = draft.survey.find
    for flow in plan.flows:
        flow.source = find(flow.element.get("sourceRef"), FoundNode)
        flow.target = find(flow.element.get("targetRef"), FoundNode)
        if flow.source and flow.target:
            flow.source.leaving += 1


def add_flows(plan: Plan, draft: Draft) -> None:
    """Records for every flow of a workflow whose two ends exist; each flow then knows its record."""
    made = chain(
        ((flow, _flow_of(flow, plan, draft)) for flow in plan.flows),
        ((flow, _message_flow_of(flow, plan, draft)) for flow in plan.messages),
    )
    for flow, record in made:
        if record:
            flow.record = draft.add(record)
        else:
            draft.remarks.count("an arrow with an end that is missing or leads to nothing is left out", place=flow.id)


def _message_flow_of(flow: FoundFlow, plan: Plan, draft: Draft) -> Flow | None:
    source = _message_end(flow.element.get("sourceRef"), draft)
    target = _message_end(flow.element.get("targetRef"), draft)
    if not source or not target:
        return None
    notes = joined([*_second_name(flow, draft), *flow.notes])
    record_id = f"{plan.id}/{draft.part_of(flow)}"
    return Flow(id=record_id, source=source, target=target, message=True, notes=notes)


def _second_name(flow: FoundFlow, draft: Draft) -> list[str]:
    """The name of a message flow is what passes, unless it has a message with a name of its own."""
    message = message_named_by(flow.element.get("messageRef"), draft)
    return [flow.name] if message and flow.name and flow.name != message.name else []


def _flow_of(flow: FoundFlow, plan: Plan, draft: Draft) -> Flow | None:
    source, target = _record_of(flow.source), _record_of(flow.target)
    if flow.source is None or not source or not target:
        return None
    said = _sayings(flow, flow.source)
    return Flow(
        id=f"{plan.id}/{draft.part_of(flow)}",
        source=source,
        target=target,
        answer=said.get("answer"),
        condition=flow.condition or said.get("condition"),
        default=_is_default(flow, flow.source),
        notes=joined([*filter(None, [said.get("notes")]), *flow.notes]),
    )


def _record_of(node: FoundNode | None) -> str:
    return node.record if node else ""


def _is_default(flow: FoundFlow, source: FoundNode) -> bool | None:
    return source.element.get("default") == flow.element.get("id", "") or None


def _sayings(flow: FoundFlow, source: FoundNode) -> dict[str, str]:
    """Where a name on a flow belongs: an answer at a parting branch, else a condition or a note; never what passes."""
    if flow.name is None:
        return {}
    place = _PLACES[source.tag in BRANCH_KINDS, source.leaving > 1]
    return {"notes" if place == "condition" and flow.condition else place: flow.name}


def _message_end(reference: str | None, draft: Draft) -> str | None:
    """The node, party or role at an end of a message flow: a pool that nobody looks into is its party."""
    survey = draft.survey
    if node := survey.find(reference, FoundNode):
        return node.record or None
    if pool := survey.find(reference, FoundPool):
        return _pool_end(pool, draft)
    lane = survey.find(reference, FoundLane)
    return role_of_lane(lane, draft) if lane else None


def _pool_end(pool: FoundPool, draft: Draft) -> str:
    return pool.record if pool.process is None else role_of_pool(pool, draft)
