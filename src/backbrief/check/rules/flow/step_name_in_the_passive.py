"""A step told in the passive.

## What it does
Flags a step whose name says that something "is checked" or "has been sent".

## Why it matters
The passive hides who does it, and often describes a status rather than work.

## What to do
Say what the role does: "Check the claim". Where a status was meant, state it as the status after a step.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:\w+ed|done|found|given|kept|made|paid|sent|set|told)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:if|that|what|when|whether|which|who)\b", re.IGNORECASE)


@rule(Step, Severity.GAP, level=Level.OUTLINE)
def step_name_in_the_passive(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a name without a doer."""
    if isinstance(step.name, str) and _PASSIVE.search(step.name) and not _ASKING.search(step.name):
        yield Found(f"Who does what at '{step.name}': one verb and one object?", "name")
