"""A step needs information that nobody makes.

## What it does
Flags what is needed at a step or to decide, is created on no way there, passed in by nobody, and read in no system
that the role can reach.

## Why it matters
Information from thin air has no interface; IT would have to invent where it comes from.

## What to do
State the step that creates it, the system or party from which it is read, or that it is not needed.
"""

from collections.abc import Iterator

from backbrief.check.pieces import gaps, in_words, together
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def information_from_thin_air(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that is needed and made nowhere before."""
    found = gaps(survey, lambda continuity: continuity.never_made, strong=True)
    for information, missing in together(found, lambda gap: gap.information).items():
        where = list(dict.fromkeys(place_of(gap.at, survey) for gap in missing))
        verb = "needs" if len(where) == 1 else "need"
        question = f"What is the source of {in_words(missing, survey)}, which {' and '.join(where)} {verb}?"
        yield Found(question, "first_known_by", record=information)
