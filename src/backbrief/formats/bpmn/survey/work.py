"""Steps, branches, events and flows, taken in from the file."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN, BRANCH_KINDS, DOERS, EVENT_KINDS, OURS, STEPS, TRIGGERS
from backbrief.formats.bpmn.survey.found import Found, FoundFlow, FoundNode, tidy
from backbrief.formats.bpmn.survey.survey import Scope, Survey, Taker


def _node(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.process is None:
        survey.misplaced(element, scope)
        return
    node = survey.take(FoundNode, element, process=scope.process, inside=scope.node)
    scope.process.nodes.append(node)
    _remark_foreign_attributes(survey, element, node)
    survey.walk(element, Scope(around=node, process=scope.process, node=node))


def _flow(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.process is None:
        survey.misplaced(element, scope)
        return
    flow = survey.take(FoundFlow, element)
    scope.process.flows.append(flow)
    _remark_foreign_attributes(survey, element, flow)
    if len(element):
        survey.walk(element, Scope(around=flow, process=scope.process))


def _message_flow(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.collaboration is None:
        survey.misplaced(element, scope)
        return
    flow = survey.take(FoundFlow, element)
    scope.collaboration.messages.append(flow)
    if len(element):
        survey.walk(element, Scope(around=flow, collaboration=scope.collaboration))


def _condition(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if isinstance(scope.around, FoundFlow):
        scope.around.condition = tidy("".join(element.itertext()))
    else:
        survey.misplaced(element, scope)


def _trigger(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.node:
        scope.node.triggers.append(element)
    else:
        survey.take(Found, element)


def _trigger_kept_elsewhere(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.node:
        scope.node.triggers_elsewhere.append((element.text or "").strip())
    else:
        survey.misplaced(element, scope)


def _again(survey: Survey, element: etree._Element, scope: Scope) -> None:
    condition = tidy(element.findtext(f"{BPMN}loopCondition"))
    note = f"Repeated: {condition}" if condition else "Repeated until it is done."
    (scope.around.notes if scope.around else survey.notes).append(note)


def _for_each(survey: Survey, element: etree._Element, scope: Scope) -> None:
    data_item = element.find(f"{BPMN}inputDataItem")
    item = data_item.get("name") if data_item is not None else None
    each = tidy(item or element.findtext(f"{BPMN}loopDataInputRef")) or "item"
    how_many = tidy(element.findtext(f"{BPMN}loopCardinality"))
    manner = "one after another" if element.get("isSequential") == "true" else "side by side"
    note = f"Repeated for each {each}{f' (how many: {how_many})' if how_many else ''}, {manner}."
    (scope.around.notes if scope.around else survey.notes).append(note)
    survey.walk(element, Scope(around=scope.around))


def _doer(survey: Survey, element: etree._Element, scope: Scope) -> None:
    said = tidy("".join(element.itertext())) or tidy(element.get("name"))
    if scope.node is None:
        survey.misplaced(element, scope)
    elif said:
        scope.node.doers.append(said)


def _remark_foreign_attributes(survey: Survey, element: etree._Element, found: Found) -> None:
    for attribute in element.keys():  # noqa: SIM118 - an element is iterated over its children
        origin = attribute[1:].partition("}")[0] if attribute[0] == "{" else OURS
        if origin != OURS:
            survey.remarks.count(f"an attribute of {origin} is not read", place=found.id)


TAKERS: dict[str, Taker] = {
    **{f"{BPMN}{tag}": _node for tag in (*STEPS, *BRANCH_KINDS, *EVENT_KINDS)},
    **{f"{BPMN}{tag}": _trigger for tag in TRIGGERS},
    **{f"{BPMN}{tag}": _doer for tag in DOERS},
    f"{BPMN}sequenceFlow": _flow,
    f"{BPMN}messageFlow": _message_flow,
    f"{BPMN}conditionExpression": _condition,
    f"{BPMN}eventDefinitionRef": _trigger_kept_elsewhere,
    f"{BPMN}standardLoopCharacteristics": _again,
    f"{BPMN}multiInstanceLoopCharacteristics": _for_each,
}
"""What is done and in which order, by element."""
