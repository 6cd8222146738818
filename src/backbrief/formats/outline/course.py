"""The work as an outline can tell it: steps, where paths part and meet, and what follows what."""

from collections import Counter, defaultdict, deque
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step

Node = Step | Branch


class Way(NamedTuple):
    """A way onward from a node: where it leads, empty where the work ends, and the answer on which it is taken."""

    target: str
    answer: str


@dataclass(frozen=True)
class Course:
    """The steps and branches of one workflow, the ways between them, and the step that each lies in."""

    nodes: Mapping[str, Node]
    onward: Mapping[str, Sequence[Way]]
    holders: Mapping[str, str | None]

    def within(self, step: str | None) -> list[str]:
        """The nodes directly inside a step, or those inside none; first those that no way leads to."""
        held = [node for node in self.nodes if self.holders[node] == step]
        return sorted(held, key=lambda node: node in self._reached)

    def parts(self, node: str) -> bool:
        """True where more than one way leads onward."""
        return len(self.onward[node]) > 1

    def waits(self, node: str) -> bool:
        """True where paths only wait for each other."""
        return isinstance(self.nodes[node], Branch) and not self.parts(node)

    def meeting_of(self, node: str, *, among: Container[str]) -> str | None:
        """The one of some nodes at which most of the ways that part at a node wait for each other."""
        met = {target: distances for target, distances in self._met(node, among).items() if self.waits(target)}
        return _first_of_most(met)

    def rejoining_of(self, node: str, *, among: Container[str]) -> str | None:
        """The one of some nodes at which most of the ways that part at a node meet first.

        Where none meet, it is the beginning of the longest way, unless all are short.
        """
        behind = {way.target: len(self.distances(way.target, among=among)) for way in self.onward[node]}
        longest = max(behind, key=lambda target: behind[target])
        return _first_of_most(self._met(node, among)) or (longest if behind[longest] > _SHORT else None)

    def _met(self, node: str, among: Container[str]) -> dict[str, list[int]]:
        """Where more than one way from a node leads, with how far it is on each of them."""
        seen: dict[str, list[int]] = defaultdict(list)
        for way in self.onward[node]:
            for target, distance in self.distances(way.target, among=among).items():
                seen[target].append(distance)
        return {target: distances for target, distances in seen.items() if len(distances) > 1}

    def distances(self, start: str, *, among: Container[str]) -> dict[str, int]:
        """How far each node lies behind a start, on ways that keep to some nodes; nothing when the start does not."""
        found = {start: 0} if start in among else {}
        waiting = deque(found)
        while waiting:
            node = waiting.popleft()
            for target in [way.target for way in self.onward[node] if way.target in among]:
                if target not in found:
                    found[target] = found[node] + 1
                    waiting.append(target)
        return found

    @cached_property
    def _reached(self) -> frozenset[str]:
        return frozenset(way.target for ways in self.onward.values() for way in ways)


def course_of(design: Design, workflow: str) -> Course:
    """The course of one workflow; events, and branches at which nothing parts and nothing waits, are walked through."""
    flows = _flows_by_source(design, workflow)
    waited = Counter(str(flow.target) for flow in chain.from_iterable(flows.values()))
    nodes: dict[str, Node] = {step.id: step for step in design.inside(workflow, Step)}
    through = {event.id: _happens(event) for event in design.inside(workflow, Event)}
    for branch in design.inside(workflow, Branch):
        if len(flows[branch.id]) > 1 or _waits(branch, waited[branch.id]):
            nodes[branch.id] = branch
        else:
            through[branch.id] = ""
    ways = {node: tuple(_onward(node, flows=flows, through=through, nodes=nodes)) for node in nodes}
    return Course(nodes, ways, {node: _holder(node, nodes) for node in nodes})


def _flows_by_source(design: Design, workflow: str) -> dict[str, list[Flow]]:
    flows: dict[str, list[Flow]] = defaultdict(list)
    for flow in design.inside(workflow, Flow):
        if not flow.message:
            flows[str(flow.source)].append(flow)
    return flows


def _waits(branch: Branch, waited: int) -> bool:
    return branch.kind in _WAITING and waited > 1


_WAITING = ("all of", "any of")
_DEEPEST = 20
_SHORT = 3


def _onward(
    node: str, *, flows: Mapping[str, Sequence[Flow]], through: Mapping[str, str], nodes: Container[str]
) -> Iterator[Way]:
    """The ways from a node, each with the first answer on it, or else with what is waited for first."""
    for first in flows.get(node, ()):
        for target, answer in _ends(first, flows, through):
            yield Way(target if target in nodes else "", answer)


def _ends(first: Flow, flows: Mapping[str, Sequence[Flow]], through: Mapping[str, str]) -> Iterator[Way]:
    seen: set[str] = set()
    waiting = deque([(first, _answer(first))])
    while waiting:
        flow, answer = waiting.popleft()
        target = str(flow.target)
        further = flows.get(target, ()) if target in through else ()
        if not further:
            yield Way(target, answer)
        elif target not in seen:
            seen.add(target)
            waiting.extend((each, answer or through[target] or _answer(each)) for each in further)


def _answer(flow: Flow) -> str:
    said = (flow.answer, flow.condition)
    return next((each for each in said if isinstance(each, str)), "")


def _happens(event: Event) -> str:
    """What is waited for at an event, as an answer to what happens first."""
    return event.name if event.kind in ("message", "time") and isinstance(event.name, str) else ""


def _first_of_most(met: Mapping[str, Sequence[int]]) -> str | None:
    return min(met, key=lambda target: (-len(met[target]), sum(met[target])), default=None)


def _holder(node: str, nodes: Mapping[str, Node]) -> str | None:
    """The step that a node lies in; none when steps lie in each other or too deep to be told."""
    holders: list[str] = []
    around = nodes[node].inside
    while isinstance(around, str) and isinstance(nodes.get(around), Step):
        if len(holders) == _DEEPEST:
            return None
        holders.append(around)
        around = nodes[around].inside
    return holders[0] if holders else None
