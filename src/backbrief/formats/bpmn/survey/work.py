"""Steps, branches, events and flows, taken in from the file."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN, BRANCH_KINDS, DOERS, EVENT_KINDS, STEPS, TRIGGERS
from backbrief.formats.bpmn.survey.found import Found, FoundFlow, FoundNode, tidy
from backbrief.formats.bpmn.survey.survey import Scope, Survey, Taker


def _node(survey: Survey, element: etree._Element, scope: Scope) -> None:
    node = survey.take(FoundNode, element, process=scope.process, inside=scope.node)
    if scope.process:
        scope.process.nodes.append(node)
    _remark_foreign_attributes(survey, element, node)
    survey.walk(element, Scope(around=node, process=scope.process, node=node))


def _flow(survey: Survey, element: etree._Element, scope: Scope) -> None:
    flow = survey.take(FoundFlow, element)
    if scope.process:
        scope.process.flows.append(flow)
    _remark_foreign_attributes(survey, element, flow)
    if len(element):
        survey.walk(element, Scope(around=flow, process=scope.process))


def _message_flow(survey: Survey, element: etree._Element, scope: Scope) -> None:
    flow = survey.take(FoundFlow, element)
    if scope.collaboration:
        scope.collaboration.messages.append(flow)
    if len(element):
        survey.walk(element, Scope(around=flow, collaboration=scope.collaboration))


def _condition(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if isinstance(scope.around, FoundFlow):
        scope.around.condition = tidy("".join(element.itertext()))


def _trigger(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.node:
        scope.node.triggers.append(element)
    else:
        survey.take(Found, element)


def _trigger_kept_elsewhere(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.node and element.text:
        scope.node.triggers_elsewhere.append(element.text.strip())


def _again(survey: Survey, element: etree._Element, scope: Scope) -> None:
    condition = tidy("".join(element.itertext()))
    _note(scope, f"Repeated: {condition}" if condition else "Repeated until it is done.")


def _for_each(survey: Survey, element: etree._Element, scope: Scope) -> None:
    item = next((part.get("name") for part in element.iter(f"{BPMN}inputDataItem")), None)
    many = element.findtext(f"{BPMN}loopDataInputRef")
    manner = "one after another" if element.get("isSequential") == "true" else "side by side"
    _note(scope, f"Repeated for each {tidy(item or many) or 'item'}, {manner}.")
    survey.walk(element, Scope(around=scope.around))


def _doer(survey: Survey, element: etree._Element, scope: Scope) -> None:
    said = tidy("".join(element.itertext())) or tidy(element.get("name"))
    if scope.node and said:
        scope.node.doers.append(said)


def _note(scope: Scope, text: str) -> None:
    if scope.around:
        scope.around.notes.append(text)


def _remark_foreign_attributes(survey: Survey, element: etree._Element, found: Found) -> None:
    for attribute in element.keys():  # noqa: SIM118 - an element is iterated over its children
        if attribute[0] == "{":
            survey.remarks.count(f"an attribute of {attribute[1:].partition('}')[0]} is not read", place=found.id)


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
