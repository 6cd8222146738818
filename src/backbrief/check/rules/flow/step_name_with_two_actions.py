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

_JOINED = re.compile(r"\s*(?:\b(?:and then|and|or|then)\b|[&+;])\s*", re.IGNORECASE)
_EITHER = re.compile(r"\w+\s*/\s*\w")


@rule(Step, Severity.GAP)
def step_name_with_two_actions(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a name with a joining word in it."""
    if isinstance(step.name, str) and _joins_actions(step.name):
        yield Found(f"Are there two steps in '{step.name}', or which one verb and one object says it?", "name")


def _joins_actions(name: str) -> bool:
    """True for 'verb and verb', or where at least a verb and an object follow; a last word alone is a second object."""
    first, *others = _JOINED.split(name)
    if not others:
        return _EITHER.match(name) is not None
    return len(first.split()) == 1 or len(others[-1].split()) > 1
