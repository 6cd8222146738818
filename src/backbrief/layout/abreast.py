"""The order of lines that lie beside each other on one rail."""

from collections.abc import Sequence
from itertools import combinations

from backbrief.layout.lines import Line


def abreast(lines: Sequence[Line]) -> list[int]:
    """A track for each line, from the top or the left; lines that touch never share one."""
    tracks: dict[int, int] = {}
    for number in _ordered(lines):
        line = lines[number]
        met = [track for other, track in tracks.items() if _touch(line, lines[other])]
        tracks[number] = 1 + max(met, default=-1)
    return [tracks[number] for number in range(len(lines))]


def _ordered(lines: Sequence[Line]) -> list[int]:
    """Again and again the line that suffers least from coming before all that are left."""
    regret = _regrets(lines)
    sums = [sum(row) for row in regret]
    rest = list(range(len(lines)))
    order: list[int] = []
    while rest:
        chosen = min(rest, key=lambda number: (sums[number], number))
        rest.remove(chosen)
        order.append(chosen)
        for number in rest:
            sums[number] -= regret[number][chosen]
    return order


def _regrets(lines: Sequence[Line]) -> list[list[int]]:
    """For each pair how many more crossings there are if the first of them comes first."""
    regret = [[0] * len(lines) for _ in lines]
    for (number, line), (other, met) in combinations(enumerate(lines), 2):
        loss = _crossings(line, met) - _crossings(met, line)
        regret[number][other] = max(0, loss)
        regret[other][number] = max(0, -loss)
    return regret


def _crossings(first: Line, second: Line) -> int:
    """How often two lines cross if the first lies before the second."""
    out = sum(turn.side > 0 and second.low <= turn.place <= second.high for turn in first.turns)
    back = sum(turn.side < 0 and first.low <= turn.place <= first.high for turn in second.turns)
    return out + back


def _touch(first: Line, second: Line) -> bool:
    return first.low <= second.high and second.low <= first.high
