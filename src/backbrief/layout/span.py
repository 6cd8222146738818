"""Stretches of one direction, and how much a cut at some place would go through."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Span:
    """A stretch from where it begins to where it ends, in pixels."""

    begin: float
    end: float

    @property
    def length(self) -> float:
        """How long the stretch is."""
        return self.end - self.begin


class Weights:
    """Weighted stretches, asked again and again which of them lie across a place."""

    def __init__(self, weighted: Iterable[tuple[Span, float]]) -> None:
        """Sort what is asked about once."""
        spans = list(weighted)
        self._begins, self._begun = _summed((span.begin, weight) for span, weight in spans)
        self._ends, self._ended = _summed((span.end, weight) for span, weight in spans)
        self.edges = sorted({*self._begins, *self._ends})

    def at(self, place: float) -> float:
        """The weight of all stretches that begin before the place and end after it."""
        return self._begun[bisect_left(self._begins, place)] - self._ended[bisect_right(self._ends, place)]


def _summed(edges: Iterable[tuple[float, float]]) -> tuple[list[float], list[float]]:
    """The edges in order, and how much stands before each of them."""
    ordered = sorted(edges)
    return [edge for edge, _ in ordered], [0.0, *accumulate(weight for _, weight in ordered)]
