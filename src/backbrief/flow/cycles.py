"""The loops of a workflow, and the flows on which work goes back in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from backbrief.flow.graph import Graph

Links = Mapping[str, Sequence[str]]


class Loop(NamedTuple):
    """Nodes that work can come to again, in the order in which it first does, and the flows on which it goes back."""

    nodes: tuple[str, ...]
    back: tuple[str, ...]


def loops_of(graph: Graph) -> tuple[Loop, ...]:
    """The loops of the workflow, each a group of nodes that all lead to each other, in the order of the flow."""
    order = {node: place for place, node in enumerate(flow_order(graph))}
    groups = [sorted(group, key=order.__getitem__) for group in components(order, graph.after)]
    looping = [group for group in groups if len(group) > 1 or group[0] in graph.after.get(group[0], ())]
    looping.sort(key=lambda group: order[group[0]])
    return tuple(Loop(tuple(group), tuple(_back(graph, group))) for group in looping)


def flow_order(graph: Graph) -> list[str]:
    """Every node after those that lead to it, as far as loops allow."""
    finished = list(depth_first((*graph.starts(), *graph.nodes), graph.after))
    return finished[::-1]


def depth_first(roots: Iterable[str], links: Links) -> Iterator[str]:
    """Every node that the roots lead to, once all that it leads to itself has been given."""
    seen: set[str] = set()
    for root in roots:
        path = [(root, iter(links.get(root, ())[::-1]))] if root not in seen else []
        seen.add(root)
        while path:
            node, targets = path[-1]
            fresh = next((target for target in targets if target not in seen), None)
            if fresh is None:
                path.pop()
                yield node
            else:
                seen.add(fresh)
                path.append((fresh, iter(links.get(fresh, ())[::-1])))


def components(nodes: Iterable[str], links: Links) -> list[list[str]]:
    """The groups of nodes that all lead to each other, a node alone included, by Tarjan's algorithm."""
    return list(_Components(links).of(nodes))


def _back(graph: Graph, group: list[str]) -> Iterator[str]:
    """The flows inside a loop that lead to the same node or to one that comes before it in the order of the flow."""
    place = {node: number for number, node in enumerate(group)}
    for node in group:
        for target in graph.after[node]:
            if place.get(target, len(group)) <= place[node]:
                yield from graph.flows_between(node, target)


class _Components:
    """Tarjan's bookkeeping: when each node was met, the earliest it leads back to, and those not yet in a group."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.met: dict[str, int] = {}
        self.earliest: dict[str, int] = {}
        self.open: dict[str, None] = {}

    def of(self, nodes: Iterable[str]) -> Iterator[list[str]]:
        for root in nodes:
            path = [self._meet(root)] if root not in self.met else []
            while path:
                node, targets = path[-1]
                fresh = next((target for target in targets if self._is_fresh(node, target)), None)
                if fresh is not None:
                    path.append(self._meet(fresh))
                    continue
                path.pop()
                if path:
                    self.earliest[path[-1][0]] = min(self.earliest[path[-1][0]], self.earliest[node])
                if self.earliest[node] == self.met[node]:
                    yield self._close(node)

    def _meet(self, node: str) -> tuple[str, Iterator[str]]:
        self.met[node] = self.earliest[node] = len(self.met)
        self.open[node] = None
        return node, iter(self.links.get(node, ()))

    def _is_fresh(self, node: str, target: str) -> bool:
        if target in self.open:
            self.earliest[node] = min(self.earliest[node], self.met[target])
        return target not in self.met

    def _close(self, node: str) -> list[str]:
        group: list[str] = []
        while not group or group[-1] != node:
            group.append(self.open.popitem()[0])
        return group
