"""Every way in which a case can run through blocks of steps, with what each role holds: slow and plain."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from backbrief.domain.step import Step
from tests.flow.office import branch, event, flow


class Block(NamedTuple):
    """Paths of which one is taken, or all; each is a list of steps and blocks."""

    kind: str
    paths: tuple[tuple["Step | Block", ...], ...]


@dataclass
class Drawing:
    """The records of some blocks in a row."""

    records: list[object] = field(default_factory=list)

    def draw(self, path: tuple[Step | Block, ...]) -> list[object]:
        """The records, with a start and an end."""
        self.records += [event("start"), event("end", "end")]
        self._path("start", path, "end")
        return self.records

    def _path(self, source: str, path: tuple[Step | Block, ...], target: str) -> None:
        for each in path:
            if isinstance(each, Step):
                self.records.append(each)
                self._flow(source, each.id)
                source = each.id
            else:
                opened, closed = f"part-{len(self.records)}", f"meet-{len(self.records)}"
                self.records += [branch(opened, each.kind), branch(closed, each.kind)]
                self._flow(source, opened)
                for inner in each.paths:
                    self._path(opened, inner, closed)
                source = closed
        self._flow(source, target)

    def _flow(self, source: str, target: str) -> None:
        self.records.append(flow(source, target, name=f"flow-{len(self.records)}"))


class Sent(NamedTuple):
    """A step that is done, and what each role held when it was."""

    step: str
    role: str
    held: frozenset[tuple[str, str]]


class State(NamedTuple):
    """What each role holds, what is made, and the work that is on its way."""

    held: frozenset[tuple[str, str]] = frozenset()
    made: frozenset[str] = frozenset()
    sent: frozenset[Sent] = frozenset()

    def merged(self, other: "State") -> "State":
        """The state when both are reached side by side."""
        return State(self.held | other.held, self.made | other.made, self.sent | other.sent)


class Seen(NamedTuple):
    """On one way, when a step begins: the pieces in the hands of its role, and those made by anybody."""

    held: frozenset[str]
    made: frozenset[str]


class Walk:
    """All ways through some blocks; `packets` tells which pieces go from one step to another."""

    def __init__(self, packets: dict[tuple[str, str], frozenset[str]]) -> None:
        self.packets = packets
        self.seen: dict[Step, set[Seen]] = {}

    def needs(self) -> dict[tuple[str, str], set[Seen]]:
        """What is seen on all ways wherever a step needs a piece that it does not create itself."""
        return {
            (step.id, piece): seen
            for step, seen in self.seen.items()
            for piece in parts_used(step, "looks at") - parts_used(step, "creates")
        }

    def through(self, path: tuple[Step | Block, ...], states: set[State]) -> set[State]:
        """The states behind a path that is begun in one of these states."""
        for each in path:
            states = set(self._behind(each, states))
        return states

    def _behind(self, part: Step | Block, states: set[State]) -> Iterator[State]:
        for state in states:
            if isinstance(part, Step):
                yield self._done(part, state)
            elif part.kind == "one of":
                for path in part.paths:
                    yield from self.through(path, {state})
            else:
                for ends in product(*(self.through(path, {state}) for path in part.paths)):
                    merged = ends[0]
                    for each in ends[1:]:
                        merged = merged.merged(each)
                    yield merged

    def _done(self, step: Step, state: State) -> State:
        role = str(step.role)
        mine = {piece for holder, piece in state.held if holder == role and not state.sent}
        for sent in state.sent:
            mine |= {piece for holder, piece in sent.held if holder == role}
            passed = {piece for holder, piece in sent.held if holder == sent.role}
            mine |= passed & self.packets.get((sent.step, step.id), frozenset())
        self.seen.setdefault(step, set()).add(Seen(frozenset(mine), state.made))
        new = parts_used(step, "creates")
        others = {(holder, piece) for holder, piece in state.held if holder != role}
        held = frozenset(others | {(role, piece) for piece in mine | new})
        return State(held, state.made | new, frozenset({Sent(step.id, role, held)}))


def parts_used(step: Step, kind: str) -> frozenset[str]:
    """The attributes that a step uses in one way."""
    uses = step.uses if isinstance(step.uses, tuple) else ()
    parts = (each.attributes for each in uses if each.kind == kind)
    return frozenset(attribute for each in parts if isinstance(each, tuple) for attribute in each)
