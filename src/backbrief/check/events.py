"""The events of a workflow by what they do."""

from backbrief.domain.branch import Event
from backbrief.flow.graph import Graph


def events(graph: Graph, kind: str) -> list[str]:
    """The ids of the events of one kind."""
    return [node.id for node in graph.nodes.values() if isinstance(node, Event) and node.kind == kind]
