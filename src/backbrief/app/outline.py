"""A workflow as an outline: steps in the order of the flow, paths below where they part, inner work below its step."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.flow.beginning import Node, enclosing

END = ""
"""Where a path leads behind which there is nothing."""

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Path:
    """Items one after another, and where work goes behind the last of them.

    `leads` is the id of a node, END, or None where work goes on with what follows around the path. `flow` is the flow
    on which the path is taken; empty for what stands on no other item.
    """

    items: tuple["Item", ...] = ()
    leads: str | None = END
    flow: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A node, the paths that part there, the branch at which they all meet again, and what lies inside it.

    `starts` and `ends` are true for events with which the work starts or ends.
    """

    node: str
    starts: bool = False
    ends: bool = False
    paths: tuple[Path, ...] = ()
    meets: str = ""
    inner: tuple[Path, ...] = ()

    def nodes(self) -> Iterator[str]:
        """The ids of the node and of all that stands below it."""
        yield self.node
        for path in (*self.paths, *self.inner):
            for item in path.items:
                yield from item.nodes()
        if self.meets:
            yield self.meets


@dataclass(frozen=True, slots=True)
class Outline:
    """One workflow as paths of items; each node stands in it once, and each flow between nodes is told by it."""

    workflow: str
    paths: tuple[Path, ...]

    def nodes(self) -> list[str]:
        """The ids of all nodes in the order of the lines."""
        return [node for path in self.paths for item in path.items for node in item.nodes()]


def outline_of(design: Design, workflow: str) -> Outline:
    """The outline of a workflow, whatever the shape of its flow."""
    nodes = nodes_of(design, workflow)
    return Outline(workflow, _Walk(nodes, work_flows(design, workflow, nodes)).paths(END))


def nodes_of(design: Design, workflow: str) -> dict[str, Node]:
    """The steps, branches and events of a workflow by id."""
    kinds: tuple[type[Node], ...] = (Step, Branch, Event)
    return {node.id: node for kind in kinds for node in design.inside(workflow, kind)}


def work_flows(design: Design, workflow: str, nodes: Mapping[str, Node]) -> list[Flow]:
    """The flows on which work goes from node to node; messages are none."""
    flows = design.inside(workflow, Flow)
    return [flow for flow in flows if not flow.message and flow.source in nodes and flow.target in nodes]


def all_paths(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths and all below them."""
    for path in paths:
        yield path
        for item in path.items:
            yield from all_paths((*item.paths, *item.inner))


def open_ends(path: Path) -> int:
    """How many flows leave a path for what follows around it."""
    if path.leads is not None:
        return 0
    if not path.items:
        return 1
    last = path.items[-1]
    return 1 if last.meets or not last.paths else sum(map(open_ends, last.paths))


def holder_of(node: str, nodes: Mapping[str, Node]) -> str:
    """The step that a node lies in; empty where it lies in none, in steps that lie in each other, or too deep."""
    around = enclosing(node, nodes)
    in_a_circle = nodes[[node, *around][-1]].inside in nodes
    return around[0] if around and not in_a_circle and len(around) <= _DEEPEST else END


class _Walk:
    """Tells every node of a workflow once."""

    def __init__(self, nodes: Mapping[str, Node], flows: Iterable[Flow]) -> None:
        self.nodes = nodes
        self.holders = {node: holder_of(node, nodes) for node in nodes}
        self.out: dict[str, list[Flow]] = defaultdict(list)
        self.entered: Counter[str] = Counter()
        for flow in flows:
            self.out[str(flow.source)].append(flow)
            self.entered[str(flow.target)] += 1
        self._told: set[str] = set()
        self._stops: list[str] = []

    def paths(self, holder: str) -> tuple[Path, ...]:
        """What lies directly inside a step, or inside none: first what nothing leads to, start events before all."""
        members = self._members.get(holder, [])
        outer, self._stops = self._stops, []
        found = [self._path(node, None) for node in sorted(members, key=self._order) if node not in self._told]
        self._stops = outer
        return tuple(path for path in found if path.items)

    def _order(self, node: str) -> tuple[bool, bool]:
        return self.entered[node] > 0, not _is_event(self.nodes[node], "start")

    def _path(self, node: str, stop: str | None, *, flow: str = "") -> Path:
        items: list[Item] = []
        holder = self.holders[node]
        while node != stop and self._can_tell(node, holder):
            self._told.add(node)
            item, node = self._item(node, stop)
            items.append(item)
        return Path(tuple(items), None if node == stop else node, flow)

    def _can_tell(self, node: str, holder: str) -> bool:
        free = node not in self._told and node not in self._stops
        return bool(node) and free and self.holders[node] == holder and len(self._stops) <= _DEEPEST

    def _item(self, node: str, stop: str | None) -> tuple[Item, str]:
        """The item of a node, and the node with which work goes on behind it."""
        item = Item(
            node,
            starts=_is_event(self.nodes[node], "start"),
            ends=_is_event(self.nodes[node], "end"),
            inner=self.paths(node) if node in self._members else (),
        )
        if not self._parts(node):
            return item, self._next(node)
        follows = self._follows(node, stop)
        paths = self._parted(node, follows)
        if follows == stop or not self._only_meets(follows, paths):
            return replace(item, paths=paths), follows
        self._told.add(follows)
        return replace(item, paths=paths, meets=follows), self._next(follows)

    def _next(self, node: str) -> str:
        return next((str(flow.target) for flow in self.out[node]), END)

    def _parts(self, node: str) -> bool:
        flows = self.out[node]
        record = self.nodes[node]
        says_so = isinstance(record, Branch) and (record.parts is True or any(flow.answer for flow in flows))
        return len(flows) > 1 or (says_so and bool(flows))

    def _parted(self, node: str, follows: str) -> tuple[Path, ...]:
        self._stops.append(follows)
        stop = follows or None
        paths = tuple(self._path(str(flow.target), stop, flow=flow.id) for flow in self.out[node])
        self._stops.pop()
        return paths

    def _only_meets(self, node: str, paths: Iterable[Path]) -> bool:
        """Whether at a branch nothing but these paths meets, and nothing parts."""
        if not node or not isinstance(self.nodes[node], Branch) or self._parts(node):
            return False
        return self.entered[node] == sum(map(open_ends, paths)) and node not in self._told

    def _follows(self, node: str, stop: str | None) -> str:
        """The node with which the paths that part at a node go on together.

        It is where most of them meet first; where none meet, it is the beginning of the only way that comes to what
        follows around them, or to the first of the ends.
        """
        starts = [str(flow.target) for flow in self.out[node]]
        ways = {start: self._distances(start, self.holders[node], stop) for start in starts}
        met: dict[str, list[int]] = defaultdict(list)
        for start in starts:
            for target, distance in ways[start].items():
                met[target].append(distance)
        shared = [target for target, distances in met.items() if len(distances) > 1]
        if shared:
            return min(shared, key=lambda target: (-len(met[target]), sum(met[target])))
        aims = (stop, self._main_end.get(self.holders[node]))
        return next((start for aim in aims for start in ways if aim in ways[start]), END)

    def _distances(self, start: str, holder: str, stop: str | None) -> dict[str, int]:
        """How far each node lies behind a start, on ways through nodes that are not told yet."""
        found = {start: 0} if start == stop or self._can_tell(start, holder) else {}
        waiting = deque(found)
        while waiting:
            node = waiting.popleft()
            onward = () if node == stop else self.out[node]
            for target in (str(flow.target) for flow in onward):
                if target not in found and (target == stop or self._can_tell(target, holder)):
                    found[target] = found[node] + 1
                    waiting.append(target)
        return found

    @cached_property
    def _members(self) -> Mapping[str, list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for node, holder in self.holders.items():
            members[holder].append(node)
        return dict(members)

    @cached_property
    def _main_end(self) -> Mapping[str, str]:
        """The first end of the work in each step that has one, and in none."""
        ends = [node for node, record in self.nodes.items() if _is_event(record, "end")]
        return {self.holders[node]: node for node in reversed(ends)}


def _is_event(node: Node, kind: str) -> bool:
    return isinstance(node, Event) and node.kind == kind
