"""A workflow as a directed graph of its steps, branches and events."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step

Node = Step | Branch | Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The nodes of one workflow and who comes directly before and after whom.

    A step with inner nodes leads to the first of them, and the last of them lead to what follows the step; an event at
    a step follows that step. Message flows are kept apart: they carry something, but do not make the next step due.
    """

    workflow: str
    nodes: Mapping[str, Node]
    after: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]
    flows_from: Mapping[str, tuple[Flow, ...]]
    messages: tuple[Flow, ...]
    composites: frozenset[str]

    def steps(self) -> Iterator[Step]:
        """The steps that somebody does; steps that only enclose others are left out."""
        return (node for node in self.nodes.values() if isinstance(node, Step) and node.id not in self.composites)

    def starts(self) -> list[str]:
        """The nodes where work begins: start events, or nodes that nothing leads to when there are none."""
        events = [node.id for node in self.nodes.values() if isinstance(node, Event) and node.kind == "start"]
        return events or [node for node in self.nodes if not self.before.get(node)]

    def ends(self) -> list[str]:
        """The nodes that nothing follows."""
        return [node for node in self.nodes if not self.after.get(node)]


def graph_of(design: Design, workflow: str) -> Graph:
    """The graph of one workflow; flows with an end that does not exist are left out."""
    nodes: dict[str, Node] = {step.id: step for step in design.inside(workflow, Step)}
    nodes.update((branch.id, branch) for branch in design.inside(workflow, Branch))
    nodes.update((event.id, event) for event in design.inside(workflow, Event))
    flows = [flow for flow in design.inside(workflow, Flow) if flow.source and flow.target]
    joined = [flow for flow in flows if not flow.message and flow.source in nodes and flow.target in nodes]
    inner = _inner_nodes(nodes)
    after = _links(nodes, joined, inner)
    return Graph(
        workflow=workflow,
        nodes=nodes,
        after=after,
        before=_reversed(after),
        flows_from=_grouped_by_source(joined),
        messages=tuple(flow for flow in flows if flow.message),
        composites=frozenset(inner),
    )


def reachable(start: Iterable[str], links: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Every node that can be reached along the links, the starting nodes included."""
    seen = set(start)
    waiting = list(seen)
    while waiting:
        fresh = [node for node in links.get(waiting.pop(), ()) if node not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return seen


def _inner_nodes(nodes: Mapping[str, Node]) -> dict[str, list[str]]:
    inner: dict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        if isinstance(node.inside, str) and node.inside in nodes:
            inner[node.inside].append(node.id)
    return dict(inner)


def _links(
    nodes: Mapping[str, Node], flows: Iterable[Flow], inner: Mapping[str, list[str]]
) -> dict[str, tuple[str, ...]]:
    after: dict[str, list[str]] = defaultdict(list)
    entered: set[str] = set()
    for flow in flows:
        after[str(flow.source)].append(str(flow.target))
        entered.add(str(flow.target))
    for node in nodes.values():
        if isinstance(node, Event) and isinstance(node.at, str) and node.at in nodes:
            after[node.at].append(node.id)
            entered.add(node.id)
    for composite in sorted(inner, key=lambda each: _depth(each, nodes), reverse=True):
        _open_up(composite, inner[composite], after=after, entered=entered, nodes=nodes)
    return {node: tuple(dict.fromkeys(targets)) for node, targets in after.items()}


def _open_up(
    composite: str,
    members: list[str],
    *,
    after: dict[str, list[str]],
    entered: set[str],
    nodes: Mapping[str, Node],
) -> None:
    """Lead the composite to its first inner nodes and its last inner nodes to what follows it."""
    first = [member for member in members if member not in entered]
    following = after.get(composite, [])
    exceptions = [node for node in following if getattr(nodes[node], "at", None) == composite]
    onward = [node for node in following if node not in exceptions]
    for member in members:
        if not after.get(member) and onward:
            after[member] = list(onward)
    after[composite] = [*(first or members[:1]), *exceptions]


def _depth(node: str, nodes: Mapping[str, Node]) -> int:
    depth, seen = 0, {node}
    inside = nodes[node].inside
    while isinstance(inside, str) and inside in nodes and inside not in seen:
        seen.add(inside)
        depth += 1
        inside = nodes[inside].inside
    return depth


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
