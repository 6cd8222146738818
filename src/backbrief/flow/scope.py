"""The scopes of a workflow as nets: its outermost nodes, and those inside each composite, which outside is one node."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from backbrief.domain.branch import Event
from backbrief.flow.beginning import innermost, is_attached
from backbrief.flow.graph import Graph, reachable
from backbrief.flow.parting import ALL_OF, ONE_OF, begins_as, meets_as, parts_as
from backbrief.flow.token_net import SINK, SOURCE, Fault, TokenNet

_NORMALLY = " normally"


def scope_nets(graph: Graph) -> Iterator[TokenNet]:
    """A net for each part of a scope that is joined by flows; nodes that lead to no end count as an end themselves."""
    for scope in _scopes(graph).values():
        for starts in scope.separate_starts():
            yield _Drawing(graph, scope, starts).net()


@dataclass(slots=True)
class _Scope:
    """The nodes of one scope, its arcs by their source, and where work begins in it."""

    starts: tuple[str, ...]
    members: list[str] = field(default_factory=list)
    arcs: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def separate_starts(self) -> list[list[str]]:
        """The starts, those together from which the same nodes are reached."""
        groups: list[tuple[list[str], set[str]]] = []
        for start in self.starts:
            starts, reached = [start], reachable([start], self.arcs)
            for group in [each for each in groups if not each[1].isdisjoint(reached)]:
                groups.remove(group)
                starts, reached = [*group[0], *starts], reached | group[1]
            groups.append((starts, reached))
        return [starts for starts, _ in groups]


def _scopes(graph: Graph) -> dict[str, _Scope]:
    """The scopes by the id of their composite; empty for the outermost one."""
    begun = graph.beginnings
    scopes = {"": _Scope(begun.starts)}
    scopes.update((each, _Scope((*begun.first[each], *begun.aside[each]))) for each in begun.first)
    for node in graph.nodes:
        scopes[innermost(node, graph.nodes)].members.append(node)
    for source, target in _arcs(graph):
        for lifted in _lifted(graph, source, target):
            scopes[innermost(lifted[0], graph.nodes)].arcs[lifted[0]].append(lifted[1])
    return scopes


def _arcs(graph: Graph) -> Iterator[tuple[str, str]]:
    for leaving in graph.flows_from.values():
        yield from ((str(flow.source), str(flow.target)) for flow in leaving)
    for node in graph.nodes.values():
        if is_attached(node, graph.nodes) and node.id in graph.flows_from:
            yield str(node.at), node.id


def _lifted(graph: Graph, source: str, target: str) -> list[tuple[str, str]]:
    """The two ends of a flow as seen in the innermost scope that holds both; none when one encloses the other."""
    if innermost(source, graph.nodes) == innermost(target, graph.nodes):
        return [(source, target)]
    around = {innermost(each, graph.nodes): each for each in (target, *graph.enclosing(target))}
    pairs = ((each, around.get(innermost(each, graph.nodes), "")) for each in (source, *graph.enclosing(source)))
    return [(each, other) for each, other in pairs if other and other != each][:1]


class _Drawing:
    """One net in the making."""

    def __init__(self, graph: Graph, scope: _Scope, starts: list[str]) -> None:
        self.graph = graph
        self.scope = scope
        self.starts = starts
        reached = reachable(starts, scope.arcs)
        ending = self._ending(reached)
        self.kept = [node for node in scope.members if node in ending and not self._is_bare_end(node)]
        self.lost = [node for node in scope.members if node not in reached]

    def net(self) -> TokenNet:
        """The net of what is reached from the starts."""
        net = TokenNet(begins_as(self.graph, self.starts))
        for node in self.kept:
            net.add(node, waits=meets_as(self.graph, node), parts=parts_as(self.graph, node), stands_for=node)
        for start in self.starts:
            net.join(SOURCE, self._or_end(net, start))
        for node in self.kept:
            self._lead_on(net, node)
        self._note_what_waits_for_the_lost(net)
        return net

    def _note_what_waits_for_the_lost(self, net: TokenNet) -> None:
        """Where paths meet as all-of, work waits for ever for one that no case comes to."""
        for node in self.lost:
            for target in self.scope.arcs.get(node, ()):
                if target in net.places and net.places[target].waits == ALL_OF:
                    net.note(Fault.STUCK, "", target)

    def _is_bare_end(self, node: str) -> bool:
        return isinstance(self.graph.nodes[node], Event) and not self.scope.arcs.get(node)

    def _ending(self, reached: set[str]) -> set[str]:
        """The nodes from which an end of the scope is reached."""
        before: dict[str, list[str]] = defaultdict(list)
        for source in reached:
            for target in self.scope.arcs.get(source, ()):
                before[target].append(source)
        return reachable((node for node in reached if not self._normally(node)), before)

    def _normally(self, node: str) -> list[str]:
        return [target for target in self.scope.arcs.get(node, ()) if target not in self.graph.exceptional]

    def _lead_on(self, net: TokenNet, node: str) -> None:
        """Join a node to what follows; what is exceptional comes instead of all that follows otherwise."""
        normally = [self._or_end(net, target) for target in self._normally(node)] or [SINK]
        exceptional = [target for target in self.scope.arcs.get(node, ()) if target in self.graph.exceptional]
        leaving = self._set_apart(net, node, exceptional) if exceptional else node
        for target in normally:
            net.join(leaving, target)

    def _set_apart(self, net: TokenNet, node: str, exceptional: list[str]) -> str:
        """Join a node to what is exceptional, and to a node of its own for what follows otherwise; gives that one."""
        leaving, place = node + _NORMALLY, net.places[node]
        net.add(leaving, waits=ONE_OF, parts=place.parts, stands_for=node)
        place.parts = ONE_OF
        for target in (leaving, *(self._or_end(net, each) for each in exceptional)):
            net.join(node, target)
        return leaving

    def _or_end(self, net: TokenNet, node: str) -> str:
        return node if node in net.places else SINK
