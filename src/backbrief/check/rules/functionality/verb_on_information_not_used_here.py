"""Technology works on information that the step does not use.

## What it does
Flags a function whose information is in none of the uses of its step, once these are stated.

## Why it matters
Either a use is missing, and with it a right and a place on the screen, or the function belongs elsewhere.

## What to do
Add the use to the step, or move the function to the step that has it.
"""

from collections.abc import Iterator
from operator import attrgetter

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import FunctionNeed
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def verb_on_information_not_used_here(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each function that works on foreign information."""
    if step.uses is None:
        return
    used = set(map(attrgetter("information"), items(step.uses)))
    for index, need in enumerate(items(step.needs)):
        if isinstance(need.information, str) and need.information not in used:
            what = survey.design.name_of(need.information)
            question = f"Technology must {_verb(need)} {what} at '{survey.title(step)}'"
            yield Found(f"{question}, which does not use it: what is {what} used for there?", "uses", str(index))


def _verb(need: FunctionNeed) -> str:
    return need.verb if isinstance(need.verb, str) else "do something with"
