"""A step uses information with which technology does nothing.

## What it does
Flags a use for whose information no function is named, at a step for which functions are stated.

## Why it matters
Information without a function leaves the screen to guessing: is it looked up, filled in, checked, or only kept?

## What to do
Name the function with a verb of the list, or take the use out.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def use_without_function(step: Step, survey: Survey) -> Iterator[Found]:
    """A question that names the information for which no function is stated."""
    served = {need.information for need in items(step.needs)}
    named = (use.information for use in items(step.uses) if isinstance(use.information, str))
    bare = dict.fromkeys(each for each in named if each not in served)
    if served and bare:
        what = " and ".join(map(survey.design.name_of, bare))
        question = f"At '{survey.title(step)}', what must technology do with {what}"
        yield Found(f"{question}: look it up, fill it in, check it, work it out, send it on, or only keep it?", "needs")
