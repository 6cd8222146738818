"""A function is stated, and not all that its verb demands.

## What it does
Compares what is said of each function with what its verb must also state.

## Why it matters
Half a function can be neither built nor tested.

## What to do
Answer what is missing; 'none, on purpose' is an answer.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import FunctionNeed
from backbrief.domain.step import Step
from backbrief.domain.verb import VERBS
from backbrief.flow.survey import Survey


@rule(Step, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def verb_without_complement(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each function that names the complements that are missing."""
    for index, need in enumerate(items(step.needs)):
        if missing := _missing(need):
            what = f"{need.verb} {survey.design.name_of(str(need.information))}"
            question = f"To {what} at '{survey.title(step)}', what must be said of: {', '.join(missing)}?"
            yield Found(question, "needs", f"{index}.complements")


def _missing(need: FunctionNeed) -> list[str]:
    """The complements that the verb demands and that are not named; none when none at all are stated yet."""
    stated = {name.strip().casefold() for name, text in items(need.complements) if text.strip()}
    demanded = VERBS[need.verb].complements if stated and isinstance(need.verb, str) else ()
    return [each for each in demanded if each.casefold() not in stated]
