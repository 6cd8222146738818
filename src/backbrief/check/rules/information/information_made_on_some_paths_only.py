"""A step needs information that is made on some of the ways to it.

## What it does
Flags what is needed at a step or to decide and is created on one way there and not on another.

## Why it matters
On the other way the field is empty, and whoever stands there has to stop or to guess.

## What to do
State where it comes from on the other way, or that it is used only if known.
"""

from collections.abc import Iterator

from backbrief.check.pieces import elsewhere, gaps, in_words, together
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def information_made_on_some_paths_only(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each place at which information is there on one way and not on another."""
    found = gaps(survey, lambda continuity: continuity.never_made, strong=False)
    for (at, _), missing in together(found, lambda gap: (gap.at, gap.information)).items():
        makers = " or ".join(elsewhere(missing, survey))
        needed = f"{place_of(at, survey)} needs {in_words(missing, survey)}, made at {makers}"
        yield Found(f"{needed}: where does it come from on the other ways there?", record=at)
