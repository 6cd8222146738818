"""A limit leaves a value open, or lets two ways claim it.

## What it does
Reads conditions such as 'over 1000' and 'at most 1000' on the ways that leave a branch, and tries every limit, and
the values between and beyond.

## Why it matters
At least and more than differ by one case, and that case comes one day.

## What to do
Say on which side the limit itself lies: over 1000, and at most 1000.
"""

from collections.abc import Iterable, Iterator
from itertools import filterfalse, pairwise
from math import inf
from operator import attrgetter

from backbrief.check.comparison import Comparison, comparison_in
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GUESS, level=Level.WORKFLOW)
def edge_value_left_open(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question for each limit, and each span beside one, that no way or more than one way takes."""
    ways = survey.graphs[workflow_of(branch.id)].flows_from.get(branch.id, ())
    compared = _comparisons(ways)
    for value, words in _tried(compared) if compared else ():
        taking = sum(each.holds(value) for each in compared)
        if taking not in _allowed(branch, ways):
            which = f"Which of {taking} ways" if taking else "Which way"
            yield Found(f"{which} is taken at {place_of(branch.id, survey)} {words}?", "table")


def _comparisons(ways: Iterable[Flow]) -> list[Comparison]:
    """What the ways compare, if each of two or more compares the same thing with a number; else nothing."""
    judged = list(filterfalse(attrgetter("default"), ways))
    compared = [each for way in judged if (each := _comparison(way))]
    complete = len(compared) == max(2, len(judged))
    return compared if complete and len({each.about for each in compared}) == 1 else []


def _comparison(way: Flow) -> Comparison | None:
    return comparison_in(way.condition) or comparison_in(way.answer)


def _tried(compared: list[Comparison]) -> Iterator[tuple[float, str]]:
    """Every limit, and a value in each span below, between and above the limits, with words for it."""
    limits = sorted({each.limit for each in compared})
    for low, high in pairwise([-inf, *limits, inf]):
        yield (low + high) / 2, _span(low, high)
        if high < inf:
            yield high, f"at exactly {high:g}"


def _span(low: float, high: float) -> str:
    if low == -inf:
        return f"below {high:g}"
    return f"above {low:g}" if high == inf else f"between {low:g} and {high:g}"


def _allowed(branch: Branch, ways: tuple[Flow, ...]) -> range:
    """How many ways may take the same value: none only with a default, several only when any of them may be taken."""
    fewest = 0 if any(way.default for way in ways) else 1
    return range(fewest, 2 if branch.kind == "one of" else len(ways) + 1)
