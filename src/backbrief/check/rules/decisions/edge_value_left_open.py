"""A limit leaves a value open, or lets two ways claim it.

## What it does
Reads conditions such as 'over 1000' and 'at most 1000' on the ways that leave a branch, and tries every limit, and
the values between and beyond.

## Why it matters
At least and more than differ by one case, and that case comes one day.

## What to do
Say on which side the limit itself lies: over 1000, and at most 1000.
"""

from collections.abc import Iterator
from itertools import pairwise

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
    compared = [each for way in ways if not way.default and (each := _comparison(way))]
    if len(compared) < max(2, sum(not way.default for way in ways)) or len({each.about for each in compared}) > 1:
        return
    open_allowed = any(way.default for way in ways)
    for value, words in _tried(sorted({each.limit for each in compared})):
        taking = sum(each.holds(value) for each in compared)
        if taking == 0 and not open_allowed:
            yield Found(f"Which way is taken at {place_of(branch.id, survey)} {words}?", "table")
        elif taking > 1 and branch.kind == "one of":
            yield Found(f"Which of {taking} ways is taken at {place_of(branch.id, survey)} {words}?", "table")


def _comparison(way: Flow) -> Comparison | None:
    return comparison_in(way.condition) or comparison_in(way.answer)


def _tried(limits: list[float]) -> Iterator[tuple[float, str]]:
    """Every limit and a value on each side of it, with words for it."""
    yield limits[0] - 1, f"below {limits[0]:g}"
    for low, high in pairwise(limits):
        yield low, f"at exactly {low:g}"
        yield (low + high) / 2, f"between {low:g} and {high:g}"
    yield limits[-1], f"at exactly {limits[-1]:g}"
    yield limits[-1] + 1, f"above {limits[-1]:g}"
