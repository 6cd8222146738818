"""Which column each shape takes: time runs from left to right, loops are drawn back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.grouping import grouped
from backbrief.layout.plan import Border, Link, Plan

_LONELY_PER_ROW: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """A link that says what comes first: the target stands at least `span` columns after the source."""

    source: int
    target: int
    span: int


def ranked(plan: Plan) -> list[int]:
    """The column of every shape, by longest path once loops are cut; no column stays empty."""
    count = len(plan.shapes)
    flows, messages = _arcs(plan)
    arcs = _without_loops(count, flows)
    arcs += _that_fit(count, arcs, messages)
    ranks = _earliest(count, arcs)
    _draw_closer(ranks, arcs)
    _spread_lonely(plan, ranks)
    used = {rank: column for column, rank in enumerate(sorted(set(ranks)))}
    return [used[rank] for rank in ranks]


def _arcs(plan: Plan) -> tuple[list[Arc], list[Arc]]:
    """The arcs of flows and those of messages, which may run straight down to another pool."""
    flows: list[Arc] = []
    messages: list[Arc] = []
    for link in plan.links:
        arc = _arc(plan, link)
        if arc is not None:
            (messages if link.message else flows).append(arc)
    return flows, messages


def _arc(plan: Plan, link: Link) -> Arc | None:
    source, target = link.source, link.target
    if isinstance(source, Border) or isinstance(target, Border) or source == target:
        return None
    upright = link.message and _pool(plan, source) != _pool(plan, target)
    return Arc(source=source, target=target, span=0 if upright else 1)


def _pool(plan: Plan, shape: int) -> int:
    return plan.strips[plan.shapes[shape].strip].pool


def _without_loops(count: int, arcs: Sequence[Arc]) -> list[Arc]:
    """The arcs less those that lead back to a shape still being walked from, starts first."""
    leaving: list[list[int]] = [[] for _ in range(count)]
    entered = [False] * count
    for number, arc in enumerate(arcs):
        leaving[arc.source].append(number)
        entered[arc.target] = True
    walk = _Walk(arcs=arcs, leaving=leaving, open=[True] * count, under_way=[False] * count, back=set())
    for root in sorted(range(count), key=entered.__getitem__):
        if walk.open[root]:
            walk.from_root(root)
    return [arc for number, arc in enumerate(arcs) if number not in walk.back]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """A walk in depth that notes which arcs lead back; a list of iterators stands in for recursion."""

    arcs: Sequence[Arc]
    leaving: Sequence[Sequence[int]]
    open: list[bool]
    under_way: list[bool]
    back: set[int]

    def from_root(self, root: int) -> None:
        trail: list[tuple[int, Iterator[int]]] = []
        self._enter(root, trail)
        while trail:
            shape, numbers = trail[-1]
            number = next(numbers, None)
            if number is None:
                self.under_way[shape] = False
                trail.pop()
            else:
                self._follow(number, trail)

    def _follow(self, number: int, trail: list[tuple[int, Iterator[int]]]) -> None:
        target = self.arcs[number].target
        if self.open[target]:
            self._enter(target, trail)
        elif self.under_way[target]:
            self.back.add(number)

    def _enter(self, shape: int, trail: list[tuple[int, Iterator[int]]]) -> None:
        self.open[shape] = False
        self.under_way[shape] = True
        trail.append((shape, iter(self.leaving[shape])))


def _that_fit(count: int, arcs: Sequence[Arc], messages: Sequence[Arc]) -> list[Arc]:
    """The messages that contradict neither the flows nor the messages before them."""
    after: list[list[int]] = [[] for _ in range(count)]
    for arc in arcs:
        after[arc.source].append(arc.target)
    fitting: list[Arc] = []
    for message in messages:
        if not _leads(after, message.target, goal=message.source):
            after[message.source].append(message.target)
            fitting.append(message)
    return fitting


def _leads(after: Sequence[Sequence[int]], start: int, *, goal: int) -> bool:
    seen = {start}
    rest = [start]
    while rest:
        shape = rest.pop()
        if shape == goal:
            return True
        fresh = [follower for follower in after[shape] if follower not in seen]
        seen.update(fresh)
        rest.extend(fresh)
    return False


def _earliest(count: int, arcs: Sequence[Arc]) -> list[int]:
    leaving = grouped(arcs, by=lambda arc: arc.source)
    awaited = Counter(arc.target for arc in arcs)
    ranks = [0] * count
    ready = [shape for shape in range(count) if not awaited[shape]]
    for shape in ready:  # which grows on the way
        for arc in leaving.get(shape, ()):
            ranks[arc.target] = max(ranks[arc.target], ranks[shape] + arc.span)
            awaited[arc.target] -= 1
            if not awaited[arc.target]:
                ready.append(arc.target)
    return ranks


def _draw_closer(ranks: list[int], arcs: Sequence[Arc]) -> None:
    """Move each shape that pulls more to the right than to the left up to what follows it."""
    leaving = grouped(arcs, by=lambda arc: arc.source)
    pull = Counter(arc.source for arc in arcs)
    pull.subtract(arc.target for arc in arcs)
    for shape in sorted(leaving, key=lambda shape: (-ranks[shape], shape)):
        if pull[shape] > 0:
            ranks[shape] = min(ranks[arc.target] - arc.span for arc in leaving[shape])


def _spread_lonely(plan: Plan, ranks: list[int]) -> None:
    """Shapes without any link stand side by side, not on top of each other."""
    linked = {end for link in plan.links for end in (link.source, link.target)}
    width = max(_LONELY_PER_ROW, max(ranks, default=0) + 1)
    taken: dict[int, int] = {}
    for number, shape in enumerate(plan.shapes):
        if number not in linked:
            place = taken.get(shape.strip, 0)
            ranks[number] = place % width
            taken[shape.strip] = place + 1
