"""The little picture of a spread: from the lowest to the highest answer on a line, with the mean marked."""

from dataclasses import dataclass

from backbrief.app.self_test_result import FULL, Spread

WIDTH, MARGIN = 200, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadBar:
    """Where the marks of the picture stand, from left, outside in, to right, inside out; and the same in words."""

    start: int
    end: int
    mean: int
    words: str


def bar_of(spread: Spread | None) -> SpreadBar | None:
    """The picture of a spread, None for none."""
    if spread is None:
        return None
    people = "1 person" if spread.count == 1 else f"{spread.count} people"
    return SpreadBar(
        start=_place(spread.highest),
        end=_place(spread.lowest),
        mean=_place(spread.mean),
        words=f"{spread.leaning}: {spread.mean} of {FULL}, answers from {spread.lowest} to {spread.highest}, {people}",
    )


def _place(score: int) -> int:
    """Outside in stands on the left, as it does beside each pair."""
    return MARGIN + (FULL - score) * (WIDTH - 2 * MARGIN) // FULL
