"""Tasks, gateways and events become steps, branches and events."""

from collections.abc import Callable

from backbrief.domain.branch import Branch, Event
from backbrief.domain.step import Step
from backbrief.formats.bpmn.mapping import BRANCH_KINDS, EVENT_KINDS, JUDGMENT, SAYINGS, STEPS
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.records.events import event_of
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.records.systems import store_notes
from backbrief.formats.bpmn.records.uses import information_in, uses_of
from backbrief.formats.bpmn.survey.found import Found, FoundNode


def add_nodes(plan: Plan, draft: Draft) -> None:
    """Records for every node of a workflow, in the order of the file."""
    for node in plan.nodes:
        node.record = f"{plan.id}/{draft.part_of(node)}"
        if node.tag == "startEvent":
            draft.made.update(information_in(node.writes, node, draft))
    for node in plan.nodes:
        draft.add(_MAKERS[node.tag](node, draft))


def _step_of(node: FoundNode, draft: Draft) -> Step:
    return Step(
        id=node.record,
        name=node.name,
        role=node.role,
        inside=node.container,
        uses=uses_of(node, draft),
        judgment=JUDGMENT.get(node.tag),
        notes=joined([*_sayings(node, draft), *node.notes]),
    )


def _branch_of(node: FoundNode, draft: Draft) -> Branch:
    looked_at = information_in([*node.reads, *node.writes], node, draft)
    return Branch(
        id=node.record,
        kind=BRANCH_KINDS[node.tag],
        parts=node.leaving > 1,
        name=node.name,
        inside=node.container,
        looked_at=looked_at or None,
        notes=joined([*store_notes(node.reads, node.writes, draft), *node.notes]),
    )


def _sayings(node: FoundNode, draft: Draft) -> list[str]:
    """What the kind and the attributes of a step say, in words."""
    said = list(filter(None, [STEPS[node.tag]]))
    said += [words for (attribute, value), words in SAYINGS.items() if node.element.get(attribute) == value]
    if called := node.element.get("calledElement"):
        said.append(f"Calls: {_name_of(called, draft)}")
    if node.doers:
        said.append("Done by: " + ", ".join(_name_of(doer, draft) for doer in node.doers))
    return said


def _name_of(reference: str, draft: Draft) -> str:
    found = draft.survey.find(reference, Found)
    return found.name if found and found.name else reference


_MAKERS: dict[str, Callable[[FoundNode, Draft], Step | Branch | Event]] = {
    **dict.fromkeys(STEPS, _step_of),
    **dict.fromkeys(BRANCH_KINDS, _branch_of),
    **dict.fromkeys(EVENT_KINDS, event_of),
}
