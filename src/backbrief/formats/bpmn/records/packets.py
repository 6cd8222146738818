"""What passes along a flow becomes the packet of each transfer that comes into being on it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product

from backbrief.domain.answer import Sides
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design, Record
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
    packets = _packets(graph, payloads, draft)
    for (sender, receiver), packet in packets.items():
        sides = Sides(sender=_items(packet.sent), receiver=_items(packet.received))
        draft.add(Transfer(id=f"{workflow}/{last_part(sender)}--{last_part(receiver)}", packet=sides))


def _packets(graph: Graph, payloads: Mapping[str, Payload], draft: Draft) -> dict[tuple[str, str], _Packet]:
    packets: dict[tuple[str, str], _Packet] = defaultdict(_Packet)
    messages = {flow.id for flow in graph.messages} & payloads.keys()
    hands_change = set()
    for crossing in crossings(Design(draft.records), graph):
        pair = (crossing.sender, crossing.receiver)
        hands_change.add(pair)
        for flow in crossing.flows:
            if flow in messages:
                packets[pair].take(payloads[flow])
    for flow in (each for each in payloads if each not in messages):
        for pair in _ends_of(draft.records[flow], graph):
            _state_uses(pair, payloads[flow], draft)
            if pair in hands_change:
                packets[pair].take(payloads[flow])
    return packets


def _ends_of(flow: Record, graph: Graph) -> Iterator[tuple[str, str]]:
    """The steps between which a flow leads, branches and events walked through."""
    if isinstance(flow, Flow):
        senders = _doers(str(flow.source), graph, graph.before)
        receivers = _doers(str(flow.target), graph, graph.after)
        yield from product(senders, receivers)


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
    step = draft.records[step_id]
    if not isinstance(step, Step):
        return
    uses = step.uses if isinstance(step.uses, tuple) else ()
    if all(use.information != information for use in uses):
        use = brings_about(information, draft) if puts_out else Use(kind="looks at", information=information)
        draft.add(replace(step, uses=(*uses, use)))


def _items(information: Mapping[str, bool]) -> tuple[PacketItem, ...] | None:
    return tuple(PacketItem(information=each) for each in information) or None
