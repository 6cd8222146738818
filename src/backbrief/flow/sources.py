"""Where what is known at a node comes from: the nodes before it, and how they count together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from backbrief.flow.graph import Graph, reachable
from backbrief.flow.parting import ALL_OF, begins_as, meets_as


class Coming(Enum):
    """How work comes to a node: behind those before it, out of the middle of them, or at any time while they run."""

    BEHIND = "behind"
    AMID = "amid"
    ANY_TIME = "at any time"


@dataclass(frozen=True, slots=True)
class Sources:
    """The nodes before a node in groups: all of a group have been passed, and one of the groups or all of them."""

    coming: Coming
    groups: tuple[tuple[str, ...], ...]
    together: bool

    def nodes(self) -> Iterable[str]:
        """Every node before."""
        return (node for group in self.groups for node in group)


def sources_of(graph: Graph, order: Iterable[str]) -> dict[str, Sources]:
    """The sources of each of the nodes to which a case comes."""
    search = _Search(graph, tuple(order))
    return {node: search.sources(node) for node in search.order}


@dataclass(frozen=True)
class _Search:
    graph: Graph
    order: tuple[str, ...]

    def sources(self, node: str) -> Sources:
        if node in self._at_any_time:
            return Sources(Coming.ANY_TIME, (self._meanwhile(node),), together=True)
        before = [each for each in self.graph.before.get(node, ()) if each in self._reached]
        if node in self.graph.exceptional:
            inside = (step for each in before for step in self._steps_in.get(each, ()))
            return Sources(Coming.AMID, tuple((each,) for each in dict.fromkeys((*before, *inside))), together=False)
        return Sources(Coming.BEHIND, self._grouped(node, before), together=meets_as(self.graph, node) == ALL_OF)

    def _meanwhile(self, node: str) -> tuple[str, ...]:
        """The steps that may be done when work begins at a node by itself, apart from those that come of it."""
        coming_of_it = reachable([node], self.graph.after)
        return tuple(step for step in self._steps_in.get(self._at_any_time[node], ()) if step not in coming_of_it)

    @cached_property
    def _reached(self) -> frozenset[str]:
        return frozenset(self.order)

    @cached_property
    def _at_any_time(self) -> Mapping[str, str]:
        """The nodes that begin by themselves while a composite runs, or the workflow: by the id of what runs."""
        return {node: scope for scope, members in self.graph.beginnings.aside.items() for node in members}

    @cached_property
    def _steps_in(self) -> Mapping[str, list[str]]:
        """The steps inside each composite, and under the empty id all of the workflow."""
        found: dict[str, list[str]] = defaultdict(list)
        for step in filter(self.graph.is_done_by_somebody, self.order):
            for scope in ("", *self.graph.enclosing(step)):
                found[scope].append(step)
        return found

    def _grouped(self, node: str, before: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The nodes before, those together that lie inside a composite whose first nodes began together."""
        if not self.graph.composites:
            return tuple((each,) for each in before)
        around = {node, *self.graph.enclosing(node)}
        groups: dict[str, list[str]] = defaultdict(list)
        for each in before:
            left = (scope for scope in self.graph.enclosing(each) if scope not in around)
            groups[next((scope for scope in left if self._runs_side_by_side(scope)), each)].append(each)
        return tuple(tuple(group) for group in groups.values())

    def _runs_side_by_side(self, composite: str) -> bool:
        first = self.graph.beginnings.first[composite]
        return len(first) > 1 and begins_as(self.graph, first) == ALL_OF
