"""How a question names what it is about: by names that people know, never by an id."""

from collections.abc import Iterable, Mapping, Sequence

from backbrief.domain.branch import Branch, Event
from backbrief.flow.beginning import Node
from backbrief.flow.graph import Graph

_SHOWN = 3


def called(node: str, graph: Graph) -> str:
    """What a person calls a node: its name in quotes, or where it stands when it has none."""
    if name := _name(node, graph):
        return f"'{name}'"
    kind = _kind(graph.nodes[node])
    sides = [(graph.before, "after"), (graph.after, "before")]
    for links, side in reversed(sides) if _only_meets(node, graph) else sides:
        if neighbour := _nearest_name(node, links, graph):
            return f"the {kind} {side} '{neighbour}'"
    return f"the {kind} without a name"


def towards(node: str, graph: Graph) -> str:
    """What a person calls the way that leads to a node: the first name on it in quotes."""
    ahead = _name(node, graph) or _nearest_name(node, graph.after, graph)
    return f"'{ahead}'" if ahead else called(node, graph)


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """The first few items as a list in a sentence, and how many there are beyond them."""
    distinct = list(dict.fromkeys(items))
    beyond = len(distinct) - _SHOWN
    shown = distinct if beyond <= 0 else [*distinct[:_SHOWN], f"{beyond} more"]
    return f" {last} ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def quoted(names: Iterable[str]) -> Sequence[str]:
    """Each name in quotes."""
    return [f"'{name}'" for name in names]


def _name(node: str, graph: Graph) -> str:
    name = graph.nodes[node].name
    return name if isinstance(name, str) else ""


def _kind(node: Node) -> str:
    if isinstance(node, Event):
        return node.kind if node.kind in ("start", "end") else "wait"
    return "branch" if isinstance(node, Branch) else "step"


def _only_meets(node: str, graph: Graph) -> bool:
    return isinstance(graph.nodes[node], Branch) and len(graph.after.get(node, ())) == 1


def _nearest_name(node: str, links: Mapping[str, tuple[str, ...]], graph: Graph) -> str:
    seen, waiting = {node}, [node]
    while waiting:
        fresh = [each for each in links.get(waiting.pop(0), ()) if each not in seen]
        for each in fresh:
            if name := _name(each, graph):
                return name
        seen.update(fresh)
        waiting.extend(fresh)
    return ""
