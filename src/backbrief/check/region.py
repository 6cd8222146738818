"""Regions: nodes with the same trouble that hang together, so that one cause is asked about once."""

from collections.abc import Iterable, Iterator

from backbrief.flow.graph import Graph, reachable


def regions(nodes: Iterable[str], graph: Graph) -> Iterator[tuple[str, ...]]:
    """The nodes in groups that flows join; the first of each group is one that no other of it leads to, if any."""
    order = {node: index for index, node in enumerate(nodes)}
    links = {node: tuple(each for each in _neighbours(node, graph) if each in order) for node in order}
    seen: set[str] = set()
    for node in order:
        if node in seen:
            continue
        group = sorted(reachable([node], links), key=order.__getitem__)
        seen.update(group)
        entry = next((each for each in group if seen.isdisjoint(graph.before.get(each, ()))), group[0])
        yield (entry, *(each for each in group if each != entry))


def _neighbours(node: str, graph: Graph) -> Iterator[str]:
    yield from graph.after.get(node, ())
    yield from graph.before.get(node, ())
