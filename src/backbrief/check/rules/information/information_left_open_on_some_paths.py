"""Information is ended on one way and left open on another.

## What it does
Flags information that is created at a step after which it is ended on some ways only.

## Why it matters
What is never over fills every list, and nobody knows that nothing will come of it.

## What to do
End it on the other ways too, or say what becomes of it there.
"""

from collections.abc import Iterator

from backbrief.check.pieces import gaps, in_words, together
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.BUILD_READY, asked=Asked.DOER)
def information_left_open_on_some_paths(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that is over on some ways only."""
    found = gaps(survey, lambda continuity: continuity.never_ended)
    for (at, information), missing in together(found, lambda gap: (gap.at, gap.information)).items():
        what = f"{in_words(missing, survey)}, created at {place_of(at, survey)}"
        yield Found(f"What becomes of {what}, on the ways on which nobody ends it?", "kept_then", record=information)
