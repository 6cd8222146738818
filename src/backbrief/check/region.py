"""Regions: nodes with the same trouble that hang together, so that one cause is asked about once."""

from collections.abc import Container, Iterable, Iterator

from backbrief.flow.graph import Graph, reachable


def regions(nodes: Iterable[str], graph: Graph) -> Iterator[tuple[str, ...]]:
    """The nodes in groups that flows join; the first of each group is one that no other of it leads to, if any."""
    order = {node: index for index, node in enumerate(nodes)}
    links = {node: tuple(_neighbours(node, graph, among=order)) for node in order}
    seen: set[str] = set()
    for node in order:
        if node not in seen:
            group = sorted(reachable([node], links), key=order.__getitem__)
            seen.update(group)
            entry = _entry(group, seen, graph)
            group.remove(entry)
            yield (entry, *group)


def _neighbours(node: str, graph: Graph, *, among: Container[str]) -> Iterator[str]:
    return (each for links in (graph.after, graph.before) for each in links.get(node, ()) if each in among)


def _entry(group: list[str], seen: set[str], graph: Graph) -> str:
    return next((each for each in group if seen.isdisjoint(graph.before.get(each, ()))), group[0])
