"""Play through a small net: every way in which tokens can move, to see where they get stuck or meet unasked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from backbrief.flow.parting import ALL_OF, ANY_OF, ONE_OF
from backbrief.flow.token_net import SINK, SOURCE, Fault, TokenNet

STATES = 3000
"""How many states are looked at before the net counts as too entangled."""

NODES = 200
"""With how many nodes a net counts as too entangled from the beginning."""

_ANY_OF = 8


def play(net: TokenNet) -> bool:
    """Note every fault that can come about in the net; False when it has too many states to tell."""
    if _is_too_large(net):
        return False
    game = _Game(net)
    seen = set(game.beginnings())
    waiting = list(seen)
    while waiting:
        state = waiting.pop()
        following = set(game.moves(state))
        if not following:
            game.judge(state)
        waiting += following - seen
        seen |= following
        if len(seen) > STATES:
            return False
    return True


def _is_too_large(net: TokenNet) -> bool:
    places = net.places.values()
    return len(places) > NODES or any(place.parts == ANY_OF and len(place.out) > _ANY_OF for place in places)


@dataclass(slots=True)
class _Node:
    """A node of the net with its arcs as single bits."""

    name: str
    waits: str
    into: list[int]
    choices: list[int]


class _Game:
    """States are sets of marked arcs, as bits; arcs that lead to the end stay marked."""

    # One token an arc at the most: a second one is a fault already, so that the states stay few enough to look at all.

    def __init__(self, net: TokenNet) -> None:
        self.net = net
        self.bits = _bits(net)
        self.ended = sum(bit for (_, target), bit in self.bits.items() if target == SINK)
        self.nodes = [self._node(name) for name in net.places if name not in (SOURCE, SINK)]
        self.reach = {node.name: self._reach(node) for node in self.nodes if node.waits == ANY_OF}

    def beginnings(self) -> list[int]:
        return self._node(SOURCE).choices

    def moves(self, state: int) -> Iterator[int]:
        """The states after each move; a move that marks an arc a second time is noted and not made."""
        for node in self.nodes:
            for taken in self._ready(node, state):
                left = state & ~taken
                for given in node.choices:
                    if left & given:
                        self._note_repeated(node)
                    else:
                        yield left | given

    def judge(self, state: int) -> None:
        """Note the nodes that wait in a state in which nothing moves."""
        for node in self.nodes:
            if state & ~self.ended & sum(node.into):
                self.net.note(Fault.STUCK, "", self.net.places[node.name].meets_at)

    def _note_repeated(self, node: _Node) -> None:
        self.net.note(Fault.REPEATED, "", self.net.places[node.name].meets_at)

    def _node(self, name: str) -> _Node:
        place = self.net.places[name]
        out = [self.bits[name, target] for target in place.out]
        sizes = {ONE_OF: (1,), ALL_OF: (len(out),), ANY_OF: range(1, len(out) + 1)}[place.parts]
        choices = [sum(chosen) for size in sizes for chosen in combinations(out, size)]
        return _Node(name, place.waits, [self.bits[source, name] for source in place.into], choices)

    def _ready(self, node: _Node, state: int) -> list[int]:
        """The sets of marked arcs that the node can take."""
        marked = [bit for bit in node.into if state & bit]
        if node.waits == ONE_OF:
            return marked
        if node.waits == ALL_OF:
            return [sum(marked)] if len(marked) == len(node.into) else []
        return [sum(marked)] if marked and not self._is_awaited(node, state) else []

    def _is_awaited(self, node: _Node, state: int) -> bool:
        """True when something under way can still come in where nothing has, and not where something has."""
        reach = self.reach[node.name]
        to_open = to_marked = 0
        for bit in node.into:
            if state & bit:
                to_marked |= reach[bit]
            else:
                to_open |= reach[bit]
        return bool(state & ~self.ended & ~sum(node.into) & to_open & ~to_marked)

    def _reach(self, node: _Node) -> dict[int, int]:
        """For each arc into a node, the arcs from which it can be reached without passing the node."""
        return {bit: self._backward(arc, node.name) for arc, bit in self.bits.items() if arc[1] == node.name}

    def _backward(self, arc: tuple[str, str], barrier: str) -> int:
        found = self.bits[arc]
        waiting = [arc[0]]
        while waiting:
            name = waiting.pop()
            for source in self.net.places[name].into:
                bit = self.bits[source, name]
                if name != barrier and not found & bit:
                    found |= bit
                    waiting.append(source)
        return found


def _bits(net: TokenNet) -> dict[tuple[str, str], int]:
    """A bit for each arc."""
    arcs = [(source, target) for source, place in net.places.items() for target in place.out]
    return {arc: 1 << number for number, arc in enumerate(arcs)}
