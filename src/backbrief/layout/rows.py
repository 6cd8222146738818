"""Which row of its strip each shape takes: straight main paths, few crossings, branches around their axis."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import Final

from backbrief.layout.chains import Chain, chained, onwards
from backbrief.layout.grouping import grouped
from backbrief.layout.plan import Plan
from backbrief.layout.ties import Tie, Ties, Trunk, tied

_FRESH_ROW: Final = 14.0
_ROW_APART: Final = 10.0
_TOWARD_STRIP: Final = 3.0
_IN_THE_WAY: Final = 9.0
_SAME_SIDE: Final = 3.0
_AGAINST_LEAN: Final = 0.5
_SWEEPS: Final = 4
_WINDOW: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """For every chain its strip and its row, counted from the top of the strip."""

    chains: Sequence[Chain]
    strip: Sequence[int]
    row: Sequence[int]

    def of_shapes(self) -> list[int]:
        """The row of every shape."""
        rows = {shape: row for chain, row in zip(self.chains, self.row, strict=True) for shape in chain.shapes}
        return [rows[shape] for shape in range(len(rows))]


def rowed(plan: Plan, columns: Sequence[int]) -> Rows:
    """Rows for all chains, judged by what ties them together."""
    arcs = onwards(plan, columns)
    chains = chained(plan, columns, arcs)
    ties = tied(plan, columns, chains, arcs)
    strips = [plan.shapes[chain.shapes[0]].strip for chain in chains]
    rows: dict[int, int] = {}
    for numbers in grouped(range(len(chains)), by=strips.__getitem__).values():
        stacks = [_Stack(chains=chains, ties=ties, lean=lean) for lean in (1, -1)]
        stack = min(stacks, key=lambda stack: stack.fill(numbers))
        rows.update(stack.row_of)
    return Rows(chains=chains, strip=strips, row=[rows[number] for number in range(len(chains))])


@dataclass(slots=True, kw_only=True)
class _Stack:
    """The rows of one strip while they are being filled; each row is a bit mask of the columns taken.

    A place is a row's number, or half a row less for a fresh row before it. Where nothing else decides, chains lean
    downwards (1) or upwards (-1).
    """

    chains: Sequence[Chain]
    ties: Ties
    lean: int
    masks: list[int] = field(default_factory=list)
    row_of: dict[int, int] = field(default_factory=dict)

    def fill(self, numbers: Sequence[int]) -> float:
        """Put in every chain, heaviest first, then let each one look for a better row; what it costs in the end."""
        for number in numbers:
            self._put(number)
        for _ in range(_SWEEPS):
            before = dict(self.row_of)
            self._sweep(numbers)
            if before == self.row_of:
                break
        return sum(self._cost(number, self.row_of[number]) for number in numbers)

    def _sweep(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._take_out(number)
            self._put(number)

    def _put(self, number: int) -> None:
        place = min(self._places(number), key=lambda place: self._cost(number, place))
        row = ceil(place)
        if place != row:
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

    def _places(self, number: int) -> Iterator[float]:
        """Rows with room, and places between rows, near what the chain is tied to."""
        claimed = self.chains[number].claimed
        near = [row for tie in self.ties.of_chain[number] if (row := self._row_at_end(tie)) is not None]
        first = max(0, min(near, default=0) - _WINDOW)
        last = min(len(self.masks), max(near, default=len(self.masks)) + _WINDOW)
        for row in range(first, last + 1):
            yield row - 0.5
            if row < len(self.masks) and not self.masks[row] & claimed:
                yield row

    def _row_at_end(self, tie: Tie) -> int | None:
        return None if tie.other is None else self.row_of.get(self.ties.chain_of[tie.other])

    def _cost(self, number: int, place: float) -> float:
        cost = 0.0 if place == floor(place) else _FRESH_ROW
        cost += sum(self._tie_cost(tie, place) for tie in self.ties.of_chain[number])
        return cost + _IN_THE_WAY * sum(self._is_crossed_by(trunk, place) for trunk in self.ties.across[number])

    def _tie_cost(self, tie: Tie, place: float) -> float:
        if tie.other is None:
            return self._far_cost(tie, place)
        row = self._row_at_end(tie)
        return 0.0 if row is None else self._near_cost(tie, place, row)

    def _is_crossed_by(self, trunk: Trunk, place: float) -> bool:
        start = self.row_of.get(trunk.source)
        stop = trunk.beyond if trunk.target is None else self.row_of.get(trunk.target)
        return start is not None and stop is not None and (start < place) != (stop < place)

    def _near_cost(self, tie: Tie, place: float, row: int) -> float:
        """How far apart, how much stands in the way, and how crowded this side of the fan is."""
        cost = _ROW_APART * ceil(abs(place - row)) * tie.pull
        lean = -1 if (tie.other, tie.own) in self.ties.listed_before else self.lean
        cost += _AGAINST_LEAN * ((place - row) * lean < 0)
        cost += _IN_THE_WAY * self._crossed(tie.trunk, min(place, row), max(place, row))
        return cost + _SAME_SIDE * self._on_same_side(tie, place, row)

    def _far_cost(self, tie: Tie, place: float) -> float:
        """How much lies between the place and the strip's edge on the way to another strip."""
        count = len(self.masks)
        low, high = (place, count) if tie.beyond > 0 else (-1, place)
        return _TOWARD_STRIP * ceil(high - low) + _IN_THE_WAY * self._crossed(tie.trunk, low, high)

    def _crossed(self, trunk: int, low: float, high: float) -> int:
        between = self.masks[floor(low) + 1 : ceil(high)]
        return sum(mask & trunk == trunk for mask in between)

    def _on_same_side(self, tie: Tie, place: float, row: int) -> int:
        fans, chain_of = self.ties.fans, self.ties.chain_of
        siblings = (self.row_of.get(chain_of[shape]) for shape in fans.get(tie.other or 0, ()) if shape != tie.own)
        return sum(sibling is not None and (sibling - row) * (place - row) > 0 for sibling in siblings)
