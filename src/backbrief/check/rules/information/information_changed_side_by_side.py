"""Information is changed at a step while another one uses it.

## What it does
Flags a step that writes what a step on a path beside it reads or writes.

## Why it matters
Whoever is later wins, and nobody knows which state was read.

## What to do
Put one step before the other, let them work on different parts, or say which state counts.
"""

from collections.abc import Iterator

from backbrief.check.pieces import elsewhere, gaps, in_words, together
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.BUILD_READY, asked=Asked.DOER)
def information_changed_side_by_side(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step that writes what others use at the same time."""
    found = gaps(survey, lambda continuity: continuity.inconsistent)
    for (at, _), both in together(found, lambda gap: (gap.at, gap.information)).items():
        others = elsewhere(both, survey)
        verb = "uses" if len(others) == 1 else "use"
        written = f"{place_of(at, survey)} writes {in_words(both, survey)} while {' and '.join(others)} {verb} it"
        yield Found(f"{written}: which of them comes first?", "uses", record=at)
