"""A step that serves nobody.

## What it does
Flags a step whose purpose is stated as none.

## Why it matters
A step that neither a customer nor the next person would miss should be left out, not supported.

## What to do
Leave the step out, or state who would notice first if nobody did it for a month: a customer, the law, a named risk.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.HINT)
def step_that_nobody_would_miss(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a step without a purpose."""
    if isinstance(step.purpose, NoneOnPurpose):
        yield Found(f"Nobody needs '{survey.title(step)}': can it be left out?", "purpose")
