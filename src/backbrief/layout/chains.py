"""Which shapes of a strip are drawn on one straight line."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from backbrief.layout.grouping import grouped
from backbrief.layout.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Shapes one after the other on one row; the columns it claims include its way from and to a branch."""

    shapes: tuple[int, ...]
    claimed: int
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A flow that goes forward in time inside one strip, and how long the path is that it lies on."""

    source: int
    target: int
    weight: int


def onwards(plan: Plan, columns: Sequence[int]) -> list[Onward]:
    """The flows that go forward in time inside one strip, in the order given."""
    ahead = _ahead(plan, columns)
    weights = _path_weights(ahead, columns)
    strip = [shape.strip for shape in plan.shapes]
    return [
        Onward(source=source, target=target, weight=weight)
        for (source, target), weight in zip(ahead, weights, strict=True)
        if strip[source] == strip[target]
    ]


def chained(plan: Plan, columns: Sequence[int], arcs: Sequence[Onward]) -> list[Chain]:
    """Every shape in exactly one chain, longest paths first."""
    following = _following(columns, arcs)
    heads = sorted(set(range(len(plan.shapes))).difference(following.values()))
    entering = _nearest(plan, columns, [(arc.target, arc.source) for arc in arcs])
    leaving = _nearest(plan, columns, [(arc.source, arc.target) for arc in arcs])
    weights = _shape_weights(arcs)
    chains: list[Chain] = []
    for head in heads:
        line = _line(head, following)
        first = min(columns[head], entering.get(head, columns[head]))
        last = max(columns[line[-1]], leaving.get(line[-1], columns[line[-1]]))
        claimed = (1 << (last + 1)) - (1 << first)
        chains.append(Chain(shapes=line, claimed=claimed, weight=max(weights[shape] for shape in line)))
    return sorted(chains, key=lambda chain: (-chain.weight, columns[chain.shapes[0]]))


def _shape_weights(arcs: Sequence[Onward]) -> defaultdict[int, int]:
    """For each shape the length of the longest path it lies on."""
    weights: defaultdict[int, int] = defaultdict(int)
    for arc in arcs:
        weights[arc.source] = max(weights[arc.source], arc.weight)
        weights[arc.target] = max(weights[arc.target], arc.weight)
    return weights


def _following(columns: Sequence[int], arcs: Sequence[Onward]) -> dict[int, int]:
    """The next shape on the same line: from the heaviest arc as far as it goes to both sides, then the next one."""
    ranked = _ranked(columns, arcs)
    after = grouped(ranked, by=attrgetter("source"))
    before = grouped(ranked, by=attrgetter("target"))
    following: dict[int, int] = {}
    preceding: dict[int, int] = {}
    for start in ranked:
        rest = [start]
        while rest:
            arc = rest.pop()
            if arc.source not in following and arc.target not in preceding:
                following[arc.source] = arc.target
                preceding[arc.target] = arc.source
                rest += [*after.get(arc.target, ())[:1], *before.get(arc.source, ())[:1]]
    return following


def _ranked(columns: Sequence[int], arcs: Sequence[Onward]) -> list[Onward]:
    """Long paths before short ones; of equal ways between two shapes the middle one, the others lie around it."""
    off_axis: Counter[Onward] = Counter()
    for end in (attrgetter("source"), attrgetter("target")):
        for fan in grouped(arcs, by=end).values():
            off_axis.update({arc: abs(place - (len(fan) - 1) // 2) for place, arc in enumerate(fan)})
    return sorted(arcs, key=lambda arc: (-arc.weight, columns[arc.target] - columns[arc.source], off_axis[arc]))


def _ahead(plan: Plan, columns: Sequence[int]) -> list[tuple[int, int]]:
    ends = [(link.source, link.target) for link in plan.links if not link.message]
    return [
        (source, target)
        for source, target in ends
        if isinstance(source, int) and isinstance(target, int) and columns[source] < columns[target]
    ]


def _path_weights(ahead: Sequence[tuple[int, int]], columns: Sequence[int]) -> list[int]:
    """For each arc the number of arcs on the longest path through it."""
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for source, target in sorted(ahead, key=lambda arc: columns[arc[0]]):
        before[target] = max(before.get(target, 0), before.get(source, 0) + 1)
    for source, target in sorted(ahead, key=lambda arc: -columns[arc[1]]):
        after[source] = max(after.get(source, 0), after.get(target, 0) + 1)
    return [before.get(source, 0) + after.get(target, 0) + 1 for source, target in ahead]


def _nearest(plan: Plan, columns: Sequence[int], pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For each shape the column up to which its line to a shape on another row needs the row free."""
    nearest: dict[int, int] = {}
    for shape, other in pairs:
        toward = 1 if columns[other] < columns[shape] else -1
        column = columns[other] if plan.shapes[other].kind == "branch" else columns[other] + toward
        best = nearest.get(shape, column)
        nearest[shape] = max(best, column) if toward > 0 else min(best, column)
    return nearest


def _line(shape: int, following: dict[int, int]) -> tuple[int, ...]:
    line = [shape]
    while line[-1] in following:
        line.append(following[line[-1]])
    return tuple(line)
