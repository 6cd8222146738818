"""The loops of a workflow, and the flows on which work goes back in them."""

from typing import NamedTuple

from backbrief.flow.graph import Graph


class Loop(NamedTuple):
    """Nodes that work can come to again, in the order of the flow, and the ids of the flows on which it goes back."""

    nodes: tuple[str, ...]
    back: tuple[str, ...]


def loops_of(graph: Graph) -> tuple[Loop, ...]:
    """The loops of the workflow: each a group of nodes that all lead to each other."""
    return ()
