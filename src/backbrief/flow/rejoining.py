"""Where all paths from a node have come together again: its nearest post-dominator."""

from collections.abc import Collection, Mapping

from backbrief.flow.cycles import depth_first
from backbrief.flow.graph import Graph

END = ""
"""Stands for the end of the work, where paths come together that do so nowhere before."""


def rejoinings(graph: Graph) -> Mapping[str, str]:
    """For each node that leads to an end, the nearest node that every path from it passes, or END.

    The algorithm is that of Cooper, Harvey and Kennedy (A Simple, Fast Dominance Algorithm), against the flow.
    """
    ends = graph.ends()
    order = list(depth_first(ends, graph.before))[::-1]
    following = {node: list(graph.after.get(node, ())) for node in order}
    for node in ends:
        following[node].append(END)
    search = _Search(order)
    changed = True
    while changed:
        changed = False
        for node in order:
            changed |= search.improve(node, following[node])
    return search.found


class _Search:
    """The nearest rejoining found so far for each node; END is its own."""

    def __init__(self, order: Collection[str]) -> None:
        self._place = {END: -1, **{node: place for place, node in enumerate(order)}}
        self.found = {END: END}

    def improve(self, node: str, following: Collection[str]) -> bool:
        """Take into account what follows the node; True when that changes its rejoining."""
        known = [each for each in following if each in self.found]
        rejoining = known[0]
        for each in known[1:]:
            rejoining = self._both_pass(rejoining, each)
        changed = self.found.get(node) != rejoining
        self.found[node] = rejoining
        return changed

    def _both_pass(self, one: str, other: str) -> str:
        while one != other:
            later, earlier = sorted((one, other), key=self._place.__getitem__, reverse=True)
            one, other = self.found[later], earlier
        return one
