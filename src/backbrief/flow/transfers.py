"""Transfers come into being wherever a flow changes hands, whether or not anybody drew or described them."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.party import Role
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.graph import Graph
from backbrief.flow.hands import hands_of, organisation_of


def transfers_of(design: Design, graph: Graph) -> dict[str, Transfer]:
    """The transfers of one workflow by id, each with what is stated about it and what follows from the flows."""
    found: dict[str, list[Crossing]] = defaultdict(list)
    for crossing in crossings(design, graph):
        found[f"{graph.workflow}/{last_part(crossing.sender)}--{last_part(crossing.receiver)}"].append(crossing)
    return {transfer: _transfer(transfer, ways, design) for transfer, ways in found.items()}


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
        for receiver, flows in next_steps(step.id, graph).items():
            hands = (hands_of(design, step.id), hands_of(design, receiver))
            if all(hands) and hands[0] != hands[1]:
                yield _crossing(step.id, receiver, hands, flows)
    for message in graph.messages:
        yield from _message_crossings(message, design, graph)


def next_steps(node: str, graph: Graph) -> dict[str, tuple[str, ...]]:
    """The steps that follow directly, branches and events walked through, with the flows that lead there."""
    found: dict[str, tuple[str, ...]] = {}
    seen = {node}
    waiting: deque[tuple[str, tuple[str, ...]]] = deque([(node, ())])
    while waiting:
        source, path = waiting.popleft()
        for target in graph.after.get(source, ()):
            way = (*path, *graph.flows_between(source, target))
            if graph.is_done_by_somebody(target):
                found.setdefault(target, way)
            elif target not in seen:
                seen.add(target)
                waiting.append((target, way))
    found.pop(node, None)
    return found


def boundary_between(design: Design, sender: str, receiver: str) -> Boundary:
    """What a transfer between two roles or parties crosses."""
    if organisation_of(design, sender) != organisation_of(design, receiver):
        return Boundary.COMPANY
    roles = [design.find(each, Role) for each in (sender, receiver)]
    if len(_functions(roles)) > 1:
        return Boundary.FUNCTION
    return Boundary.MACHINE if any(map(_is_a_system, roles)) else Boundary.PERSON


def _functions(roles: Iterable[Role | None]) -> set[object]:
    return {role.function if role else None for role in roles}


def _is_a_system(role: Role | None) -> bool:
    return role is not None and role.kind == "system"


def _transfer(transfer: str, ways: Sequence[Crossing], design: Design) -> Transfer:
    """The transfer on one or several ways between the same two steps."""
    stated, way = design.find(transfer, Transfer), ways[-1]
    following: dict[str, Any] = {
        "sender": way.sender,
        "receiver": way.receiver,
        "sender_role": way.sender_role,
        "receiver_role": way.receiver_role,
        "boundary": boundary_between(design, way.sender_role, way.receiver_role),
        "flows": tuple(dict.fromkeys(flow for each in ways for flow in each.flows)),
    }
    return replace(stated, **following) if stated else Transfer(id=transfer, **following)


def _crossing(sender: str, receiver: str, hands: tuple[str, str], flows: tuple[str, ...]) -> Crossing:
    return Crossing(sender=sender, receiver=receiver, sender_role=hands[0], receiver_role=hands[1], flows=flows)


def _message_crossings(message: Flow, design: Design, graph: Graph) -> Iterator[Crossing]:
    for sender in _doers(str(message.source), graph, graph.before):
        for receiver in _doers(str(message.target), graph, graph.after):
            hands = (hands_of(design, sender), hands_of(design, receiver))
            if all(hands) and hands[0] != hands[1]:
                yield _crossing(sender, receiver, hands, (message.id,))


def _doers(end: str, graph: Graph, links: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """The steps behind one end of a message flow; the end itself when it is a step, a party or leads to no step."""
    if not isinstance(graph.nodes.get(end), Event):
        return [end]
    found: dict[str, None] = {}
    seen = {end}
    waiting = deque(seen)
    while waiting:
        for node in links.get(waiting.popleft(), ()):
            if graph.is_done_by_somebody(node):
                found[node] = None
            elif node not in seen:
                seen.add(node)
                waiting.append(node)
    return found or [end]
