"""Information is ended that may be over already.

## What it does
Flags a step that ends what a step before it on some way has ended.

## Why it matters
The second end fails or undoes the first one.

## What to do
End it at one of the two steps, or on each way once.
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
def information_ended_twice(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step that ends what may be over."""
    found = gaps(survey, lambda continuity: continuity.ended_twice)
    for (at, _), again in together(found, lambda gap: (gap.at, gap.information)).items():
        enders = " or ".join(elsewhere(again, survey))
        ended = f"{place_of(at, survey)} ends {in_words(again, survey)}, which {enders} may have ended"
        yield Found(f"{ended}: which of them ends it?", "uses", record=at)
