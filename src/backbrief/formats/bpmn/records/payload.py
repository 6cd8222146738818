"""What passes along each flow, as far as the file says: by a message, by the name of a message flow, or by data."""

from collections.abc import Iterator
from dataclasses import dataclass

from backbrief.formats.bpmn.mapping import EVENT_KINDS
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.records.uses import information_in
from backbrief.formats.bpmn.survey.found import FoundData, FoundFlow, FoundNode


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """Information that passes along a flow: what is sent, and what the receiving end says it gets."""

    sent: tuple[str, ...]
    received: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        """True when at least one end says what passes."""
        return bool(self.sent or self.received)


def payloads_of(plan: Plan, draft: Draft) -> dict[str, Payload]:
    """What passes along the flows of a workflow, by the id of the flow; flows that say nothing are left out."""
    said = {flow.record: Payload(sent=_carried(flow)) for flow in plan.flows if flow.carries}
    said.update((flow.record, _message(flow, draft)) for flow in plan.messages if flow.record)
    return {flow: payload for flow, payload in said.items() if flow and payload.is_told}


def message_named_by(reference: str | None, draft: Draft) -> FoundData | None:
    """The message with a name that a reference leads to."""
    message = draft.survey.find(reference, FoundData)
    return message if message and message.tag == "message" and message.name else None


def _carried(flow: FoundFlow) -> tuple[str, ...]:
    return tuple(dict.fromkeys(data.record for data in flow.carries if data.record))


def _message(flow: FoundFlow, draft: Draft) -> Payload:
    source = draft.survey.find(flow.element.get("sourceRef"), FoundNode)
    target = draft.survey.find(flow.element.get("targetRef"), FoundNode)
    sent = dict.fromkeys((*_named(flow, draft), *_carried(flow), *_event_data(source, draft, reads=True)))
    if not sent:
        sent.update(dict.fromkeys((*_own_messages(source, draft), *_own_messages(target, draft))))
    return Payload(sent=tuple(sent), received=_event_data(target, draft, reads=False))


def _named(flow: FoundFlow, draft: Draft) -> Iterator[str]:
    if message := message_named_by(flow.element.get("messageRef"), draft):
        yield message.record
    elif flow.name:
        yield draft.knows(flow.name, unnamed=flow.id)


def _event_data(node: FoundNode | None, draft: Draft, *, reads: bool) -> tuple[str, ...]:
    """The data of an event at the end of a message flow is what the message consists of."""
    if node is None or node.tag not in EVENT_KINDS:
        return ()
    return information_in(node.reads if reads else node.writes, node, draft)


def _own_messages(node: FoundNode | None, draft: Draft) -> Iterator[str]:
    """The messages that a step or an event names itself."""
    for element in (node.element, *node.triggers) if node else ():
        if message := message_named_by(element.get("messageRef"), draft):
            yield message.record
