"""The same function is wanted at two places, in other words.

## What it does
Compares what is said of a verb on the same information at different steps.

## Why it matters
Two functions are built where one would do, and they behave differently.

## What to do
Say the same at both places, or say why they differ.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import FunctionNeed
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.HINT, level=Level.BUILD_READY, asked=Asked.DOER)
def function_stated_twice_differently(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each place at which a function is wanted otherwise than where it was first stated."""
    first_stated: dict[tuple[str, str], tuple[Step, FunctionNeed]] = {}
    for step in survey.of(Step):
        for need in step.needs if isinstance(step.needs, tuple) else ():
            key = (str(need.verb), str(need.information))
            first, wanted = first_stated.setdefault(key, (step, need))
            if differing := _differing(wanted, need):
                what = f"{need.verb} {design.name_of(key[1])}"
                places = f"at '{survey.title(first)}' and at '{survey.title(step)}'"
                question = f"Is it on purpose that to {what} differs {places} in: {', '.join(differing)}?"
                yield Found(question, "needs", "", step.id)


def _differing(wanted: FunctionNeed, need: FunctionNeed) -> list[str]:
    """The complements that both name and answer differently."""
    if not isinstance(wanted.complements, tuple) or not isinstance(need.complements, tuple):
        return []
    first = {name.casefold(): text.casefold().strip() for name, text in wanted.complements}
    both = [(name, text) for name, text in need.complements if name.casefold() in first]
    return [name for name, text in both if first[name.casefold()] != text.casefold().strip()]
