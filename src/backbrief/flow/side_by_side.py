"""What is written at one step while another, on a path taken side by side with it, reads or writes it too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from backbrief.flow.course import Course
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.graph import reachable
from backbrief.flow.parting import ALL_OF, ONE_OF, goes_on_as
from backbrief.flow.pieces import Pieces, one_by_one, union
from backbrief.flow.rejoining import rejoinings


def inconsistent(course: Course) -> tuple[Gap, ...]:
    """The gaps at which something is written that is read or written side by side, in the order of the flow."""
    written = [portion for uses in course.uses.values() for portion in (*uses.created, *uses.changed, *uses.ended)]
    looked_at = [portion for uses in course.uses.values() for portion in uses.looked_at]
    return tuple(_Search(course, Pieces((*written, *looked_at))).gaps()) if written else ()


@dataclass(slots=True)
class _Clash:
    """Who else uses a piece while it is written, and whether that happens whenever work comes there."""

    with_them: dict[str, None] = field(default_factory=dict)
    strength: Strength = Strength.WEAK


class _Search:
    def __init__(self, course: Course, pieces: Pieces) -> None:
        self.course = course
        self.pieces = pieces
        uses = course.uses.items()
        self.writes = {node: pieces.covered((*each.created, *each.changed, *each.ended)) for node, each in uses}
        self.touches = {node: pieces.covered(each.looked_at) | self.writes[node] for node, each in uses}
        self.place = {node: place for place, node in enumerate(course.order)}
        self.clashes: dict[tuple[str, int], _Clash] = {}

    def gaps(self) -> Iterator[Gap]:
        """Every clash, at the step that writes; where both write, at the first."""
        for node, branches in self._side_by_side():
            strength = Strength.STRONG if goes_on_as(self.course.graph, node) == ALL_OF else Strength.WEAK
            for one, other in combinations(branches, 2):
                self._compare(one - other, other - one, strength)
        for (node, piece), clash in sorted(self.clashes.items(), key=lambda item: (self.place[item[0][0]], item[0][1])):
            yield Gap(node, *self.pieces.name_of(piece), clash.strength, tuple(clash.with_them))

    def _side_by_side(self) -> Iterator[tuple[str, Sequence[set[str]]]]:
        """The nodes at which paths part that are taken side by side, with what lies on each until they rejoin."""
        graph = self.course.graph
        rejoining: Mapping[str, str] = {}
        for node in self.course.order:
            onward = [each for each in graph.after.get(node, ()) if each not in graph.exceptional]
            if len(onward) > 1 and goes_on_as(graph, node) != ONE_OF:
                rejoining = rejoining or rejoinings(graph)
                yield node, [self._until(rejoining.get(node, ""), each) for each in onward]

    def _until(self, rejoining: str, node: str) -> set[str]:
        """The receivers on the paths from a node until they rejoin."""
        reached = reachable([node], self.course.graph.after, short_of=rejoining)
        return {each for each in reached if each in self.writes}

    def _compare(self, ours: set[str], theirs: set[str], strength: Strength) -> None:
        """Note every clash between what is done on one path and what is done on another."""
        clashing = self._written(ours) & self._touched(theirs) | self._written(theirs) & self._touched(ours)
        involved = [sorted(node for node in side if self.touches[node] & clashing) for side in (ours, theirs)]
        for one, other in product(*involved):
            first, second = sorted((one, other), key=self.place.__getitem__)
            self._note(first, second, self.writes[first] & self.touches[second], strength)
            self._note(second, first, self.writes[second] & self.touches[first] & ~self.writes[first], strength)

    def _written(self, nodes: set[str]) -> int:
        return union(self.writes[node] for node in nodes)

    def _touched(self, nodes: set[str]) -> int:
        return union(self.touches[node] for node in nodes)

    def _note(self, writer: str, other: str, pieces: int, strength: Strength) -> None:
        for piece in one_by_one(pieces):
            clash = self.clashes.setdefault((writer, piece), _Clash())
            clash.with_them[other] = None
            clash.strength = strength if strength is Strength.STRONG else clash.strength
