"""A step needs information that was ended before.

## What it does
Flags what is needed at a step to which a way leads on which it was ended.

## Why it matters
What is over is deleted or closed; the step stands before an empty page, or the end was none.

## What to do
End it later, or say from where the step reads it.
"""

from collections.abc import Iterator

from backbrief.check.pieces import elsewhere, gaps, in_words, together
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def information_used_after_its_end(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each place that needs what may be over."""
    found = gaps(survey, lambda continuity: continuity.ended_before_use)
    for (at, _), missing in together(found, lambda gap: (gap.at, gap.information)).items():
        enders = " or ".join(elsewhere(missing, survey))
        needed = f"{place_of(at, survey)} needs {in_words(missing, survey)}"
        yield Found(f"{needed}, which {enders} ended before: where is it read then?", "uses", record=at)
