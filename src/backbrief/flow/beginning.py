"""Where work begins without a flow that leads there: in a workflow, and inside each step that encloses others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.flow.hands import hands_of, organisation_of

Node = Step | Branch | Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """The nodes where work begins: `starts` of the workflow, and `first` inside a composite once work comes to it.

    `aside` are those that begin by themselves while a composite is being worked on, or the workflow: those, which are
    among its `starts` too, stand under the empty id.
    """

    starts: tuple[str, ...]
    first: Mapping[str, tuple[str, ...]]
    aside: Mapping[str, tuple[str, ...]]


def beginnings_of(design: Design, nodes: Mapping[str, Node], flows: Iterable[Flow]) -> Beginnings:
    """Where work begins in a workflow of these nodes and flows.

    Start events begin, and where there are none, the nodes that nothing leads to. Beside start events, events and
    composites that nothing leads to begin by themselves: they answer to something that happens meanwhile. Parts of a
    workflow that no flow joins, only messages or nothing, begin separately when they are of another organisation.
    """
    flows = list(flows)
    scopes = _Scopes(nodes, [flow for flow in flows if not flow.message])
    inner = {composite: scopes.begun(members) for composite, members in scopes.members.items()}
    spoken_to = {str(end) for flow in flows if flow.message for end in (flow.source, flow.target)}
    starts, by_itself = scopes.starts(design, spoken_to)
    return Beginnings(
        starts=(*starts, *by_itself),
        first={composite: tuple(first or scopes.members[composite][:1]) for composite, (first, _) in inner.items()},
        aside={"": tuple(by_itself), **{composite: tuple(aside) for composite, (_, aside) in inner.items()}},
    )


def members_of(nodes: Mapping[str, Node]) -> dict[str, list[str]]:
    """The nodes that lie directly inside each composite."""
    inner: dict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        if isinstance(node.inside, str) and node.inside in nodes:
            inner[node.inside].append(node.id)
    return dict(inner)


def enclosing(node: str, nodes: Mapping[str, Node]) -> list[str]:
    """The composites around a node, innermost first; one that would enclose itself ends the list."""
    found: list[str] = []
    around = innermost(node, nodes)
    while around and around not in (node, *found):
        found.append(around)
        around = innermost(around, nodes)
    return found


def innermost(node: str, nodes: Mapping[str, Node]) -> str:
    """The composite directly around a node; empty for an outermost one."""
    inside = nodes[node].inside
    return inside if isinstance(inside, str) and inside in nodes and inside != node else ""


def is_attached(node: Node, nodes: Mapping[str, Node]) -> TypeGuard[Event]:
    """True for an event that waits at a step."""
    return isinstance(node, Event) and isinstance(node.at, str) and node.at in nodes


class _Scopes:
    """The nodes of a workflow, those inside each composite apart."""

    def __init__(self, nodes: Mapping[str, Node], flows: Iterable[Flow]) -> None:
        self.nodes = nodes
        self.members = members_of(nodes)
        self.outermost = {node: (enclosing(node, nodes) or [node])[-1] for node in nodes}
        self.joined = [(str(flow.source), str(flow.target)) for flow in flows]
        self.entered = {target for _, target in self.joined}
        self.entered.update(node.id for node in nodes.values() if is_attached(node, nodes))

    def begun(self, members: Iterable[str]) -> tuple[list[str], list[str]]:
        """Of the nodes of one scope, those that begin when it begins, and those that begin by themselves."""
        members = list(members)
        starts = [node for node in members if self._kind(node) == "start"]
        open_ones = [node for node in members if node not in self.entered and node not in starts]
        if not starts:
            return [node for node in open_ones if self._kind(node) != "end"], []
        return starts, [node for node in open_ones if self._begins_by_itself(node)]

    def starts(self, design: Design, spoken_to: set[str]) -> tuple[list[str], list[str]]:
        """Where the workflow begins and what begins by itself; parts that no flow joins are looked at one by one."""
        pieces = self._pieces()
        spoken_to = {self.outermost[node] for node in spoken_to if node in self.nodes}
        known = {owner for piece in pieces if self._has_start(piece) for owner in _owners(design, piece)}
        starts: list[str] = []
        by_itself: list[str] = []
        for piece in pieces:
            ours = not known.isdisjoint(_owners(design, piece)) and spoken_to.isdisjoint(piece)
            first, aside = self._begun_in(piece, separate=not ours)
            starts += first
            by_itself += aside
        return starts, by_itself

    def _begun_in(self, piece: list[str], *, separate: bool) -> tuple[list[str], list[str]]:
        """Where a piece begins; one that should be part of another, only where it answers to something."""
        first, aside = self.begun(piece)
        if separate or self._has_start(piece):
            return first, aside
        return [], [node for node in first if self._begins_by_itself(node)]

    def _has_start(self, piece: list[str]) -> bool:
        return any(self._kind(node) == "start" for node in piece)

    def _pieces(self) -> list[list[str]]:
        """The outermost nodes, grouped by the flows that join them or what lies inside them."""
        leader = {node: node for node in self.outermost.values()}
        attached = [(node.id, str(node.at)) for node in self.nodes.values() if is_attached(node, self.nodes)]
        for source, target in (*self.joined, *attached):
            leader[_leader(self.outermost[source], leader)] = _leader(self.outermost[target], leader)
        pieces: dict[str, list[str]] = defaultdict(list)
        for node in leader:
            pieces[_leader(node, leader)].append(node)
        return list(pieces.values())

    def _kind(self, node: str) -> object:
        record = self.nodes[node]
        return record.kind if isinstance(record, Event) else None

    def _begins_by_itself(self, node: str) -> bool:
        return node in self.members or (isinstance(self.nodes[node], Event) and self._kind(node) != "end")


def _leader(node: str, leader: dict[str, str]) -> str:
    while leader[node] != node:
        leader[node] = leader[leader[node]]
        node = leader[node]
    return node


def _owners(design: Design, nodes: Iterable[str]) -> set[str | None]:
    """The organisations in whose hands these nodes are; our own when nobody is named."""
    hands = [hands for node in nodes if (hands := hands_of(design, node))]
    return {organisation_of(design, each) for each in hands} or {None}
