"""Transfers come into being wherever a flow changes hands, whether or not anybody drew or described them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.graph import Graph


def transfers_of(design: Design, graph: Graph) -> dict[str, Transfer]:
    """The transfers of one workflow by id, each with what is stated about it and what follows from the flows."""
    found: dict[str, Transfer] = {}
    for crossing in crossings(design, graph):
        transfer_id = f"{graph.workflow}/{last_part(crossing.sender)}--{last_part(crossing.receiver)}"
        known = found.get(transfer_id) or design.find(transfer_id, Transfer) or Transfer(id=transfer_id)
        found[transfer_id] = replace(
            known,
            sender=crossing.sender,
            receiver=crossing.receiver,
            sender_role=crossing.sender_role,
            receiver_role=crossing.receiver_role,
            boundary=boundary_between(design, crossing.sender_role, crossing.receiver_role),
            flows=tuple(dict.fromkeys((*known.flows, *crossing.flows))),
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One way on which work leaves a sender and reaches a receiver in other hands."""

    sender: str
    receiver: str
    sender_role: str
    receiver_role: str
    flows: tuple[str, ...]


def crossings(design: Design, graph: Graph) -> Iterator[Crossing]:
    """Every way on which hands change: along the flows from step to step, and along each message flow."""
    for step in graph.steps():
        for receiver, flows in _next_steps(step.id, graph).items():
            hands = (_hands(step.id, design), _hands(receiver, design))
            if all(hands) and hands[0] != hands[1]:
                yield _crossing(step.id, receiver, hands, flows)
    for message in graph.messages:
        yield from _message_crossings(message, design, graph)


def boundary_between(design: Design, sender: str, receiver: str) -> Boundary:
    """What a transfer between two roles or parties crosses."""
    if _organisation(design, sender) != _organisation(design, receiver):
        return Boundary.COMPANY
    roles = [design.find(each, Role) for each in (sender, receiver)]
    functions = {role.function if role else None for role in roles}
    if len(functions) > 1:
        return Boundary.FUNCTION
    return Boundary.MACHINE if any(role and role.kind == "system" for role in roles) else Boundary.PERSON


def _crossing(sender: str, receiver: str, hands: tuple[str, str], flows: tuple[str, ...]) -> Crossing:
    return Crossing(sender=sender, receiver=receiver, sender_role=hands[0], receiver_role=hands[1], flows=flows)


def _message_crossings(message: Flow, design: Design, graph: Graph) -> Iterator[Crossing]:
    for sender in _doers(str(message.source), graph, graph.before):
        for receiver in _doers(str(message.target), graph, graph.after):
            hands = (_hands(sender, design), _hands(receiver, design))
            if all(hands) and hands[0] != hands[1]:
                yield _crossing(sender, receiver, hands, (message.id,))


def _next_steps(step: str, graph: Graph) -> dict[str, tuple[str, ...]]:
    """The steps that follow directly, branches and events walked through, with the flows that lead there."""
    found: dict[str, tuple[str, ...]] = {}
    seen = {step}
    waiting: list[tuple[str, tuple[str, ...]]] = [(step, ())]
    while waiting:
        node, path = waiting.pop(0)
        for target in graph.after.get(node, ()):
            way = (*path, *_flow_ids(node, target, graph))
            if _is_done_by_somebody(target, graph):
                found.setdefault(target, way)
            elif target not in seen:
                seen.add(target)
                waiting.append((target, way))
    found.pop(step, None)
    return found


def _flow_ids(source: str, target: str, graph: Graph) -> tuple[str, ...]:
    return tuple(flow.id for flow in graph.flows_from.get(source, ()) if flow.target == target)


def _doers(end: str, graph: Graph, links: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """The steps behind one end of a message flow; the end itself when it is a step, a party or leads to no step."""
    if not isinstance(graph.nodes.get(end), Event):
        return [end]
    found: list[str] = []
    seen, waiting = {end}, [end]
    while waiting:
        for node in links.get(waiting.pop(0), ()):
            if _is_done_by_somebody(node, graph):
                found.append(node)
            elif node not in seen:
                seen.add(node)
                waiting.append(node)
    return dict.fromkeys(found) or [end]


def _is_done_by_somebody(node: str, graph: Graph) -> bool:
    return isinstance(graph.nodes[node], Step) and node not in graph.composites


def _hands(end: str, design: Design) -> str:
    """The role or party that holds the work at an end of a crossing; empty when nobody is named."""
    record = design.records.get(end)
    if isinstance(record, Party | Role):
        return record.id
    role = getattr(record, "role", None)
    return role if isinstance(role, str) else ""


def _organisation(design: Design, hands: str) -> str | None:
    """The outside party that a role belongs to, or None for our own company."""
    record = design.records.get(hands)
    if isinstance(record, Party):
        return record.id
    return record.party if isinstance(record, Role) and isinstance(record.party, str) else None
