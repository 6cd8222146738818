"""A step called by a single word.

## What it does
Flags a step whose name has no more than one word.

## Why it matters
"Invoice" may be writing, checking or paying one; "Check" leaves open what is checked. Each is another function.

## What to do
Name the step by one verb and one object: "Write the invoice".
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP, level=Level.OUTLINE)
def step_name_of_a_single_word(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a name that is half a sentence."""
    if isinstance(step.name, str) and len(step.name.split()) == 1:
        yield Found(f"What is done at '{step.name}': one verb and one object?", "name")
