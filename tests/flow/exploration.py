"""The token game played directly on a graph without composites: slow, plain, and shared with nothing under test."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.flow.graph import Graph

State = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Verdict:
    """What came out: nodes that work came to, whether something is done twice, and whether every case can end."""

    fired: frozenset[str]
    safe: bool
    can_always_end: bool

    def sound(self, graph: Graph) -> bool:
        """True when all nodes are reached, nothing is done twice and every case can end."""
        return self.fired == set(graph.nodes) and self.safe and self.can_always_end


def explore(graph: Graph) -> Verdict:
    """Play every way in which tokens can move; a state in which something is there twice is not played on."""
    game = Game(graph)
    following: dict[State, set[State]] = {}
    waiting = list(game.beginnings())
    while waiting:
        state = waiting.pop()
        if state not in following:
            following[state] = set(game.moves(state))
            waiting += following[state]
    return Verdict(frozenset(game.fired), game.safe, all_can_end(following, game))


def all_can_end(following: dict[State, set[State]], game: "Game") -> bool:
    """Whether an end can be reached from every state."""
    good = {state for state in following if game.is_over(state)}
    grown = True
    while grown:
        more = {state for state, after in following.items() if state not in good and after & good}
        good |= more
        grown = bool(more)
    return good == set(following)


class Game:
    """Tokens lie on flows; a step that ends a path leaves one behind so that doing it twice shows."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.flows = [flow for leaving in graph.flows_from.values() for flow in leaving]
        self.fired: set[str] = set()
        self.safe = True

    def beginnings(self) -> Iterator[State]:
        starts = self.graph.starts()
        events = [node for node in starts if isinstance(self.graph.nodes[node], Event)]
        for chosen in [[node] for node in events] or [starts]:
            tokens = Counter({f"begin {node}": 1 for node in chosen})
            yield frozen(tokens)

    def is_over(self, state: State) -> bool:
        return all(place.startswith("done ") for place, _ in state)

    def moves(self, state: State) -> Iterator[State]:
        tokens = Counter(dict(state))
        for node in self.graph.nodes:
            for taken in self.ready(node, tokens):
                self.fired.add(node)
                for given in self.given(node):
                    after = tokens - Counter(taken) + Counter(given)
                    if max(after.values(), default=0) > 1:
                        self.safe = False
                    else:
                        yield frozen(after)

    def into(self, node: str) -> list[str]:
        begun = [f"begin {node}"] if node in self.graph.starts() else []
        return [*begun, *(flow.id for flow in self.flows if flow.target == node)]

    def ready(self, node: str, tokens: Counter[str]) -> list[list[str]]:
        into = self.into(node)
        marked = [place for place in into if tokens[place]]
        record = self.graph.nodes[node]
        kind = record.kind if isinstance(record, Branch) else "one of"
        if kind == "all of":
            return [marked] if marked == into else []
        if kind == "any of":
            return [marked] if marked and not self.is_awaited(node, tokens) else []
        return [[place] for place in marked]

    def is_awaited(self, node: str, tokens: Counter[str]) -> bool:
        """The law of BPMN 2.0: a token may still come where none is, and not where one is, without passing the node."""
        marked = [place for place in self.into(node) if tokens[place]]
        unmarked = [place for place in self.into(node) if not tokens[place]]
        elsewhere = [place for place in tokens if place not in marked and not place.startswith("done ")]
        return any(
            self.leads(place, unmarked, around=node) and not self.leads(place, marked, around=node)
            for place in elsewhere
        )

    def leads(self, place: str, goals: list[str], *, around: str) -> bool:
        seen: set[str] = set()
        waiting = [place]
        while waiting:
            each = waiting.pop()
            if each in goals:
                return True
            node = self.target(each)
            if each not in seen and node != around:
                seen.add(each)
                waiting += [flow.id for flow in self.flows if flow.source == node]
        return False

    def target(self, place: str) -> str:
        if place.startswith("begin "):
            return place.removeprefix("begin ")
        return next(str(flow.target) for flow in self.flows if flow.id == place)

    def given(self, node: str) -> list[list[str]]:
        record = self.graph.nodes[node]
        leaving: list[Flow] = list(self.graph.flows_from.get(node, ()))
        if not leaving:
            return [[] if isinstance(record, Event) else [f"done {node}"]]
        names = [flow.id for flow in leaving]
        kind = record.kind if isinstance(record, Branch) else "all of"
        if kind == "all of":
            return [names]
        if kind == "any of":
            sizes = range(1, len(names) + 1)
            return [list(some) for some in chain.from_iterable(combinations(names, size) for size in sizes)]
        return [[name] for name in names]


def frozen(tokens: Counter[str]) -> State:
    """A state that can be kept in a set."""
    return tuple(sorted((+tokens).items()))
