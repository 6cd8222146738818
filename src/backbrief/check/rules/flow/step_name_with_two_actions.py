"""A step's name joins two actions.

## What it does
Flags a step whose name says "and", "or" or a slash between two things that are done.

## Why it matters
Two actions in one step hide a transfer, a right or a waiting time between them, and IT would build one screen for both.

## What to do
Make two steps of it, or find the one verb that says what is done.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey

_JOINED = re.compile(r"\b(?:and|or|then)\b|&|\+|(?<=\w)\s?/\s?(?=\w)|;", re.IGNORECASE)


@rule(Step, Severity.GAP)
def step_name_with_two_actions(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a name with a joining word in it."""
    if isinstance(step.name, str) and _JOINED.search(step.name):
        yield Found(f"Are there two steps in '{step.name}', or which one verb and one object says it?", "name")
