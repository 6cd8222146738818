"""A workflow as a directed graph of its steps, branches and events."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.flow.beginning import Beginnings, Node, beginnings_of, enclosing, is_attached, members_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The nodes of one workflow and who comes directly before and after whom.

    A step with inner nodes, a composite, leads to the first of them, and the last of them lead to what follows it. An
    event at a step follows that step, and what begins by itself inside a composite follows the composite; both are
    `exceptional`: they may come instead of what follows otherwise. An event at a step that no flow leaves leads
    nowhere. Message flows are kept apart: they carry something, but do not make the next step due.
    """

    workflow: str
    nodes: Mapping[str, Node]
    after: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]
    flows_from: Mapping[str, tuple[Flow, ...]]
    messages: tuple[Flow, ...]
    composites: frozenset[str]
    beginnings: Beginnings
    exceptional: frozenset[str]
    _ahead: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def steps(self) -> Iterator[Step]:
        """The steps that somebody does; steps that only enclose others are left out."""
        return (node for node in self.nodes.values() if isinstance(node, Step) and node.id not in self.composites)

    def is_done_by_somebody(self, node: str) -> bool:
        """True for a step that does not only enclose others."""
        return isinstance(self.nodes.get(node), Step) and node not in self.composites

    def starts(self) -> list[str]:
        """The nodes where work begins by itself."""
        return list(self.beginnings.starts)

    def ends(self) -> list[str]:
        """The nodes that nothing follows, unless something exceptional happens."""
        return [node for node in self.nodes if all(each in self.exceptional for each in self.after.get(node, ()))]

    def ahead_of(self, node: str) -> frozenset[str]:
        """The node and all that work can come to after it, sought once for each node that is asked about."""
        if node not in self._ahead:
            self._ahead[node] = frozenset(reachable([node], self.after))
        return self._ahead[node]

    def enclosing(self, node: str) -> list[str]:
        """The composites around a node, innermost first."""
        return enclosing(node, self.nodes)

    def flows_between(self, source: str, target: str) -> tuple[str, ...]:
        """The ids of the flows on which work goes from one node to the next, also those that leave a composite."""
        leaving = (flow for each in (source, *self.enclosing(source)) for flow in self.flows_from.get(each, ()))
        return tuple(flow.id for flow in leaving if flow.target == target)


def graph_of(design: Design, workflow: str) -> Graph:
    """The graph of one workflow; flows with an end that does not exist are left out."""
    nodes = _nodes(design, workflow)
    flows = [flow for flow in design.inside(workflow, Flow) if flow.source and flow.target]
    messages = tuple(flow for flow in flows if flow.message)
    joined = [flow for flow in flows if not flow.message and {flow.source, flow.target} <= nodes.keys()]
    beginnings = beginnings_of(design, nodes, [*joined, *messages])
    attached = _attached(nodes)
    by_exception = (*attached.values(), *beginnings.aside.values())
    after = _links(nodes, joined, beginnings=beginnings, attached=attached)
    return Graph(
        workflow=workflow,
        nodes=nodes,
        after=after,
        before=_reversed(after),
        flows_from=_grouped_by_source(joined),
        messages=messages,
        composites=frozenset(members_of(nodes)),
        beginnings=beginnings,
        exceptional=frozenset(node for nodes_aside in by_exception for node in nodes_aside),
    )


def reachable(start: Iterable[str], links: Mapping[str, Sequence[str]], *, short_of: str = "") -> set[str]:
    """Every node that can be reached along the links, the starting nodes included, without coming to `short_of`."""
    seen = {short_of}
    waiting = list(start)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += links.get(node, ())
    seen.discard(short_of)
    return seen


def _nodes(design: Design, workflow: str) -> dict[str, Node]:
    kinds: tuple[type[Node], ...] = (Step, Branch, Event)
    return {node.id: node for kind in kinds for node in design.inside(workflow, kind)}


def _attached(nodes: Mapping[str, Node]) -> dict[str, list[str]]:
    """The events that wait at each step."""
    found: dict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        if is_attached(node, nodes):
            found[str(node.at)].append(node.id)
    return found


def _links(
    nodes: Mapping[str, Node],
    flows: Iterable[Flow],
    *,
    beginnings: Beginnings,
    attached: Mapping[str, list[str]],
) -> dict[str, tuple[str, ...]]:
    """Who comes directly after whom; composites are opened up from outside inwards."""
    after: dict[str, list[str]] = defaultdict(list)
    for flow in flows:
        after[str(flow.source)].append(str(flow.target))
    members = members_of(nodes)
    for composite in sorted(members, key=lambda each: len(enclosing(each, nodes))):
        onward = after[composite]
        for member in members[composite]:
            if not is_attached(nodes[member], nodes):
                after[member] = after[member] or list(onward)
        after[composite] = [*beginnings.first[composite], *beginnings.aside[composite]]
    for step, events in attached.items():
        after[step] += events
    return {node: tuple(dict.fromkeys(targets)) for node, targets in after.items() if targets}


def _reversed(links: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    before: dict[str, list[str]] = defaultdict(list)
    for node, targets in links.items():
        for target in targets:
            before[target].append(node)
    return {node: tuple(sources) for node, sources in before.items()}


def _grouped_by_source(flows: Iterable[Flow]) -> dict[str, tuple[Flow, ...]]:
    grouped: dict[str, list[Flow]] = defaultdict(list)
    for flow in flows:
        grouped[str(flow.source)].append(flow)
    return {node: tuple(leaving) for node, leaving in grouped.items()}
