"""What becomes of a piece after a step: what happens to it first on some path, by a backward analysis."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from heapq import heappop, heappush
from typing import NamedTuple

from backbrief.flow.course import Course
from backbrief.flow.parting import ALL_OF, goes_on_as
from backbrief.flow.sources import Coming


class Future(NamedTuple):
    """The pieces that on some path are first used, that are first replaced, and to which neither happens to the end."""

    used: int = 0
    replaced: int = 0
    neither: int = 0

    def when_one_is_taken(self, other: "Future") -> "Future":
        """The future at a parting into two paths of which one is taken."""
        return Future(self.used | other.used, self.replaced | other.replaced, self.neither | other.neither)

    def when_both_are_taken(self, other: "Future") -> "Future":
        """The future at a parting into two paths that are both taken: what is used on either is used."""
        idle, other_idle = self.replaced | self.neither, other.replaced | other.neither
        replaced = (self.replaced & other_idle) | (other.replaced & idle)
        return Future(self.used | other.used, replaced, self.neither & other.neither)

    def after(self, *, used: int, replaced: int) -> "Future":
        """The future before these are used, and after that replaced."""
        touched = used | replaced
        new = replaced & ~used
        return Future((self.used & ~touched) | used, (self.replaced & ~touched) | new, self.neither & ~touched)


class Afterlife:
    """The fixed point of the analysis: the future of each piece behind every node."""

    def __init__(self, course: Course, whole: int, *, used: Mapping[str, int], replaced: Mapping[str, int]) -> None:
        self._course = course
        self._end = Future(neither=whole)
        self._used = used
        self._replaced = replaced
        self._behind: dict[str, Future] = {}
        self._before: dict[str, Future] = {}
        self._solve()

    def behind(self, node: str) -> Future:
        """What becomes of the pieces behind a node."""
        return self._behind[node]

    def _solve(self) -> None:
        """Pass over the nodes against the flow, and again over those before each change, until none is left."""
        nodes = self._course.order[::-1]
        order = {node: place for place, node in enumerate(nodes)}
        waiting = list(order.values())
        listed = set(waiting)
        while waiting:
            place = heappop(waiting)
            listed.discard(place)
            node = nodes[place]
            self._behind[node] = self._part(node)
            before = self._behind[node].after(used=self._used.get(node, 0), replaced=self._replaced.get(node, 0))
            if before != self._before.get(node):
                self._before[node] = before
                for fresh in {order[each] for each in self._course.sources[node].nodes()} - listed:
                    listed.add(fresh)
                    heappush(waiting, fresh)

    def _part(self, node: str) -> Future:
        """The future behind a node from those before the nodes that follow it."""
        graph = self._course.graph
        onward = [each for each in graph.after.get(node, ()) if each not in graph.exceptional]
        futures = [self._before.get(each, Future()) for each in onward] or [self._end]
        future = _joined(futures, together=goes_on_as(graph, node) == ALL_OF)
        for each in self._instead.get(node, ()):
            other = self._before.get(each, Future())
            at_any_time = self._course.sources[each].coming is Coming.ANY_TIME
            future = future.when_one_is_taken(Future(used=other.used) if at_any_time else other)
        return future

    @cached_property
    def _instead(self) -> Mapping[str, list[str]]:
        """The nodes that lead on and that work may come to out of the middle of each node."""
        found: dict[str, list[str]] = defaultdict(list)
        for node, sources in self._course.sources.items():
            if sources.coming is not Coming.BEHIND and node in self._course.graph.after:
                for each in sources.nodes():
                    found[each].append(node)
        return found


def _joined(futures: list[Future], *, together: bool) -> Future:
    found = futures[0]
    for each in futures[1:]:
        found = found.when_both_are_taken(each) if together else found.when_one_is_taken(each)
    return found
