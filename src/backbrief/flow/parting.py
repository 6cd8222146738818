"""How paths part and meet at each node: one of them, all of them, or any of them."""

from collections.abc import Collection

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.flow.graph import Graph

ONE_OF, ALL_OF, ANY_OF = "one of", "all of", "any of"
_KNOWN = {ONE_OF: ONE_OF, ALL_OF: ALL_OF, ANY_OF: ANY_OF, "first event": ONE_OF}


def parts_as(graph: Graph, node: str) -> str:
    """How the flows that leave a node are taken; a branch says so itself, and one that does not takes one of them.

    Flows that leave a step or an event are all taken, unless each of them bears an answer (then one is) or some bear a
    condition (then any may be).
    """
    record = graph.nodes[node]
    if isinstance(record, Branch):
        return _KNOWN.get(str(record.kind), ONE_OF)
    return _parts_by_conditions(graph.flows_from.get(node, ()))


def begins_as(graph: Graph, nodes: Collection[str]) -> str:
    """How work begins at several nodes: at one of them when they are events, else at all of them together."""
    return ONE_OF if all(isinstance(graph.nodes[node], Event) for node in nodes) else ALL_OF


def goes_on_as(graph: Graph, node: str) -> str:
    """How work goes on behind a node when composites are opened up: into a composite, or with it out of one."""
    if node in graph.composites:
        return begins_as(graph, graph.beginnings.first[node])
    return parts_as(graph, next((each for each in (node, *graph.enclosing(node)) if each in graph.flows_from), node))


def meets_as(graph: Graph, node: str) -> str:
    """Which of the flows that lead to a node it waits for; steps and events begin with each one that comes."""
    record = graph.nodes[node]
    return _KNOWN.get(str(record.kind), ONE_OF) if isinstance(record, Branch) else ONE_OF


def _parts_by_conditions(flows: Collection[Flow]) -> str:
    if all(flow.answer or flow.default for flow in flows):
        return ONE_OF
    return ANY_OF if any(flow.condition for flow in flows) else ALL_OF
