"""Steps, branches, events and flows as elements."""

from collections.abc import Callable

from lxml import etree

from backbrief.domain.answer import said_by_sender
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem
from backbrief.formats.bpmn.extension.spelled import xml_text
from backbrief.formats.bpmn.fresh.data import Store, add_uses
from backbrief.formats.bpmn.fresh.elements import add_reference, element, record_element
from backbrief.formats.bpmn.fresh.outline import Node, Outline
from backbrief.formats.bpmn.mapping import BPMN, BRANCH_TAGS, EVENT_TAGS, HAVE_DEFAULTS, JUDGMENT_TAGS, TRIGGER_TAGS


def add_work(parent: etree._Element, home: str, outline: Outline, store: Store) -> None:
    """What lies directly in a pool or in a step that encloses others."""
    for node in outline.nodes_in[home]:
        tag = tag_of(node, encloses=bool(outline.nodes_in[node.id]), on_a_border=node.id in outline.hosts)
        made = record_element(parent, tag, node.id, outline)
        _add_ends(made, node, outline)
        _FILLERS[type(node)](made, node, outline, store)
    for flow in outline.flows_in[home]:
        _add_flow(parent, flow, outline)


def add_messages(collaboration: etree._Element, outline: Outline) -> None:
    """Flows that cross the border of a pool, each called after what passes on it."""
    for flow in outline.flows_in[""]:
        made = record_element(collaboration, "messageFlow", flow.id, outline)
        name = _said(flow) or _packet(flow, outline)
        if xml_text(name):
            made.set("name", xml_text(name))
        made.set("sourceRef", outline.xml_id(str(flow.source)))
        made.set("targetRef", outline.xml_id(str(flow.target)))


def tag_of(node: Node, *, encloses: bool = False, on_a_border: bool = False) -> str:
    """The kind of element that stands for a node, which may enclose others or sit on the border of a step."""
    if isinstance(node, Branch):
        return BRANCH_TAGS.get(str(node.kind), "exclusiveGateway")
    if isinstance(node, Event):
        return "boundaryEvent" if on_a_border else EVENT_TAGS.get(str(node.kind), "intermediateThrowEvent")
    return "subProcess" if encloses else JUDGMENT_TAGS.get(str(node.judgment), "task")


def _add_ends(made: etree._Element, node: Node, outline: Outline) -> None:
    for flow in outline.arriving.get(node.id, ()):
        add_reference(made, "incoming", outline.xml_id(flow.id))
    for flow in outline.leaving.get(node.id, ()):
        add_reference(made, "outgoing", outline.xml_id(flow.id))
        if flow.default and etree.QName(made).localname in HAVE_DEFAULTS:
            made.set("default", outline.xml_id(flow.id))


def _fill_step(made: etree._Element, node: Node, outline: Outline, store: Store) -> None:
    if isinstance(node, Step):
        add_uses(made, node, outline, store)
        add_work(made, node.id, outline, store)


def _fill_event(made: etree._Element, node: Node, outline: Outline, _: Store) -> None:
    if node.id in outline.hosts:
        made.set("attachedToRef", outline.xml_id(outline.hosts[node.id]))
    if isinstance(node, Event):
        add_trigger(made, node, outline.ids.of(f"trigger of {node.id}", like=f"{outline.xml_id(node.id)}-trigger"))


def add_trigger(made: etree._Element, event: Event, xml_id: str) -> None:
    """What sets an event off, where BPMN has a word for it: a message, or a time with how long is waited."""
    tag = TRIGGER_TAGS.get(str(event.kind))
    if tag is None:
        return
    definition = element(made, tag, xml_id)
    if event.kind == "time" and isinstance(event.when, str) and xml_text(event.when):
        etree.SubElement(definition, f"{BPMN}timeDuration").text = xml_text(event.when)


_FILLERS: dict[type, Callable[[etree._Element, Node, Outline, Store], None]] = {
    Step: _fill_step,
    Branch: lambda *_: None,
    Event: _fill_event,
}


def _add_flow(parent: etree._Element, flow: Flow, outline: Outline) -> None:
    made = record_element(parent, "sequenceFlow", flow.id, outline)
    if xml_text(_said(flow)):
        made.set("name", xml_text(_said(flow)))
    made.set("sourceRef", outline.xml_id(str(flow.source)))
    made.set("targetRef", outline.xml_id(str(flow.target)))
    if isinstance(flow.condition, str) and xml_text(flow.condition):
        etree.SubElement(made, f"{BPMN}conditionExpression").text = xml_text(flow.condition)


def _said(flow: Flow) -> str:
    return next((text for text in (flow.answer, flow.condition) if isinstance(text, str)), "")


def _packet(flow: Flow, outline: Outline) -> str:
    """The names of what passes on a flow."""
    items: list[PacketItem] = []
    for transfer in outline.survey.transfers_in(outline.workflow):
        packet = said_by_sender(transfer.packet)
        if flow.id in transfer.flows and isinstance(packet, tuple):
            items += packet
    named = (item.information for item in items if isinstance(item.information, str))
    return ", ".join(outline.design.name_of(each) for each in dict.fromkeys(named))
