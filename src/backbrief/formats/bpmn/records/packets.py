"""What passes along a flow becomes the packet of each transfer that comes into being on it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import cast

from backbrief.domain.answer import Sides, together
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.graph import Graph, graph_of
from backbrief.flow.transfers import crossings
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.payload import Payload
from backbrief.formats.bpmn.records.uses import brings_about


@dataclass(slots=True)
class _Packet:
    sent: dict[str, bool] = field(default_factory=dict)
    received: dict[str, bool] = field(default_factory=dict)

    def take(self, payload: Payload) -> None:
        self.sent.update(dict.fromkeys(payload.sent, True))
        self.received.update(dict.fromkeys(payload.received, True))


def add_packets(workflow: str, payloads: Mapping[str, Payload], draft: Draft) -> None:
    """Records for the transfers of which the file says what passes."""
    if not payloads:
        return
    graph = graph_of(Design(draft.records), workflow)
    for (sender, receiver), packet in _packets(graph, payloads, draft).items():
        transfer_id = f"{workflow}/{last_part(sender)}--{last_part(receiver)}"
        if transfer_id in draft.records:
            draft.remarks.count("what passes is not kept: a transfer and an element share an id", place=transfer_id)
            continue
        sides = together(Sides(sender=_items(packet.sent), receiver=_items(packet.received)))
        draft.add(Transfer(id=transfer_id, packet=sides))


def _packets(graph: Graph, payloads: Mapping[str, Payload], draft: Draft) -> dict[tuple[str, str], _Packet]:
    packets: dict[tuple[str, str], _Packet] = defaultdict(_Packet)
    telling = _telling_messages(graph, payloads)
    hands_change = set()
    for crossing in crossings(Design(draft.records), graph):
        pair = (crossing.sender, crossing.receiver)
        hands_change.add(pair)
        for flow in filter(telling.__contains__, crossing.flows):
            packets[pair].take(payloads[flow])
    for pair, payload in _carried(graph, payloads, draft):
        _state_uses(pair, payload, draft)
        if pair in hands_change:
            packets[pair].take(payload)
    return packets


def _telling_messages(graph: Graph, payloads: Mapping[str, Payload]) -> set[str]:
    return {flow.id for flow in graph.messages if flow.id in payloads}


def _carried(graph: Graph, payloads: Mapping[str, Payload], draft: Draft) -> Iterator[tuple[tuple[str, str], Payload]]:
    """What passes along sequence flows, for each two steps between which one leads, with branches walked through."""
    for flow_id, payload in payloads.items():
        flow = draft.records[flow_id]
        if isinstance(flow, Flow) and not flow.message:
            senders = _doers(str(flow.source), graph, graph.before)
            receivers = _doers(str(flow.target), graph, graph.after)
            yield from ((pair, payload) for pair in product(senders, receivers))


def _doers(node: str, graph: Graph, links: Mapping[str, tuple[str, ...]]) -> list[str]:
    found: list[str] = []
    seen = {node}
    waiting = [node]
    for each in waiting:
        if graph.is_done_by_somebody(each):
            found.append(each)
            continue
        fresh = [other for other in links.get(each, ()) if other not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return found


def _state_uses(pair: tuple[str, str], payload: Payload, draft: Draft) -> None:
    """Data on a sequence flow is short for data that the step before puts out and the step after takes in."""
    for information in payload.sent:
        _add_use(pair[0], information, draft, puts_out=True)
        _add_use(pair[1], information, draft, puts_out=False)


def _add_use(step_id: str, information: str, draft: Draft, *, puts_out: bool) -> None:
    step = cast("Step", draft.records[step_id])
    uses = step.uses if isinstance(step.uses, tuple) else ()
    if information not in {use.information for use in uses}:
        use = brings_about(information, draft) if puts_out else Use(kind="looks at", information=information)
        draft.add(replace(step, uses=(*uses, use)))


def _items(information: Mapping[str, bool]) -> tuple[PacketItem, ...] | None:
    return tuple(PacketItem(information=each) for each in information) or None
