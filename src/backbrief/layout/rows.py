"""Which row of its strip each shape takes: straight main paths, few crossings, branches around their axis."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from backbrief.layout.chains import Chain, Onward, chained, onwards
from backbrief.layout.plan import Plan

_FRESH_ROW: Final = 14.0
_ROW_APART: Final = 10.0
_TOWARD_STRIP: Final = 3.0
_IN_THE_WAY: Final = 9.0
_SAME_SIDE: Final = 6.0
_ABOVE: Final = 0.5
_SWEEPS: Final = 3
_WINDOW: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link of one chain to another in the same strip; its upright part stands in the column `trunk`."""

    own: int
    other: int
    trunk: int
    pull: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the rows of all strips are judged by."""

    chain_of: Sequence[int]
    ties: Sequence[Sequence[Tie]]
    fans: Mapping[int, Sequence[int]]
    up: Sequence[int]
    down: Sequence[int]


def rowed(plan: Plan, columns: Sequence[int]) -> list[int]:
    """The row of every shape, counted from the top of its strip."""
    arcs = onwards(plan, columns)
    chains = chained(plan, columns, arcs)
    context = _context(plan, columns, chains, arcs)
    by_strip: dict[int, list[int]] = {}
    for number, chain in enumerate(chains):
        by_strip.setdefault(plan.shapes[chain.shapes[0]].strip, []).append(number)
    rows = [0] * len(plan.shapes)
    for numbers in by_strip.values():
        stack = _Stack(chains=chains, context=context)
        stack.fill(numbers)
        for number in numbers:
            for shape in chains[number].shapes:
                rows[shape] = stack.row_of[number]
    return rows


def _context(plan: Plan, columns: Sequence[int], chains: Sequence[Chain], arcs: Sequence[Onward]) -> _Context:
    chain_of = [0] * len(plan.shapes)
    for number, chain in enumerate(chains):
        for shape in chain.shapes:
            chain_of[shape] = number
    ties: list[list[Tie]] = [[] for _ in chains]
    up = [0] * len(chains)
    down = [0] * len(chains)
    for source, target in _shape_links(plan):
        here, there = chain_of[source], chain_of[target]
        rise = plan.shapes[target].strip - plan.shapes[source].strip
        if rise:
            (down if rise > 0 else up)[here] += 1
            (up if rise > 0 else down)[there] += 1
        elif here != there:
            trunk = _trunk(plan, columns, source, target)
            pull = 1.0 if columns[source] < columns[target] else 0.3
            ties[here].append(Tie(own=source, other=target, trunk=trunk, pull=pull))
            ties[there].append(Tie(own=target, other=source, trunk=trunk, pull=pull))
    fans: dict[int, list[int]] = {}
    for arc in arcs:
        fans.setdefault(arc.source, []).append(arc.target)
        fans.setdefault(arc.target, []).append(arc.source)
    return _Context(chain_of=chain_of, ties=ties, fans=fans, up=up, down=down)


def _shape_links(plan: Plan) -> Iterator[tuple[int, int]]:
    for link in plan.links:
        if isinstance(link.source, int) and isinstance(link.target, int):
            yield link.source, link.target


def _trunk(plan: Plan, columns: Sequence[int], source: int, target: int) -> int:
    if plan.shapes[source].kind == "branch" or plan.shapes[target].kind != "branch":
        return columns[source]
    return columns[target]


@dataclass(slots=True, kw_only=True)
class _Stack:
    """The rows of one strip while they are being filled; each row is a bit mask of the columns taken."""

    chains: Sequence[Chain]
    context: _Context
    masks: list[int] = field(default_factory=list)
    row_of: dict[int, int] = field(default_factory=dict)
    trunks: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def fill(self, numbers: Sequence[int]) -> None:
        """Put in every chain, heaviest first, then let each one look for a better row."""
        for number in numbers:
            self._put(number)
        for _ in range(_SWEEPS):
            before = dict(self.row_of)
            for number in numbers:
                self._take_out(number)
                self._put(number)
            if before == self.row_of:
                return

    def _put(self, number: int) -> None:
        row, fresh = min(self._choices(number), key=lambda choice: self._cost(number, *choice))
        if fresh:
            self.masks.insert(row, 0)
            self._shift(row, by=1)
        self.masks[row] |= self.chains[number].claimed
        self.row_of[number] = row

    def _take_out(self, number: int) -> None:
        row = self.row_of.pop(number)
        self.masks[row] ^= self.chains[number].claimed
        if not self.masks[row]:
            del self.masks[row]
            self._shift(row, by=-1)

    def _shift(self, row: int, *, by: int) -> None:
        for number, other in self.row_of.items():
            if other >= row:
                self.row_of[number] = other + by

    def _choices(self, number: int) -> Iterator[tuple[int, int]]:
        """Rows with room, and places between rows, near what the chain is tied to."""
        claimed = self.chains[number].claimed
        near = [self.row_of[chain] for chain in self._neighbours(number)]
        first = max(0, min(near, default=0) - _WINDOW)
        last = min(len(self.masks), max(near, default=len(self.masks)) + _WINDOW)
        for row in range(first, last + 1):
            if row < len(self.masks) and not self.masks[row] & claimed:
                yield row, 0
            yield row, 1

    def _neighbours(self, number: int) -> list[int]:
        chain_of = self.context.chain_of
        return [chain_of[tie.other] for tie in self.context.ties[number] if chain_of[tie.other] in self.row_of]

    def _cost(self, number: int, row: int, fresh: int) -> float:
        context = self.context
        cost = fresh * _FRESH_ROW
        cost += _TOWARD_STRIP * (context.up[number] * row + context.down[number] * (len(self.masks) - row))
        for tie in context.ties[number]:
            other = self.row_of.get(context.chain_of[tie.other])
            if other is not None:
                cost += self._tie_cost(tie, row=row, other=other + (1 if fresh and other >= row else 0), fresh=fresh)
        return cost

    def _tie_cost(self, tie: Tie, *, row: int, other: int, fresh: int) -> float:
        """How far apart, how much stands in the way, and how crowded this side of the fan is."""
        apart = abs(other - row)
        cost = _ROW_APART * apart * tie.pull + (_ABOVE if row < other else 0)
        for between in range(min(row, other) + 1, max(row, other)):
            mask = self.masks[between - (1 if fresh and between > row else 0)]
            cost += _IN_THE_WAY * (mask >> tie.trunk & 1)
        return cost + _SAME_SIDE * self._on_same_side(tie, row=row, other=other, fresh=fresh)

    def _on_same_side(self, tie: Tie, *, row: int, other: int, fresh: int) -> int:
        chain_of = self.context.chain_of
        count = 0
        for shape in self.context.fans.get(tie.other, ()):
            sibling = self.row_of.get(chain_of[shape])
            if sibling is not None and shape != tie.own:
                shifted = sibling + (1 if fresh and sibling >= row else 0)
                count += (shifted - other) * (row - other) > 0
        return count
