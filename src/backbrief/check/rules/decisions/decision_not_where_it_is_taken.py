"""A step takes a decision that does not follow it.

## What it does
Flags a step whose decision is a branch that does not come directly after it.

## Why it matters
The answer would be known at one place and used at another; in between it has to be kept.

## What to do
Draw the branch after the step, or name the step that takes the decision.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.steps_before import steps_before
from backbrief.check.wording.asking import place_of
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def decision_not_where_it_is_taken(step: Step, survey: Survey) -> Iterator[Found]:
    """A question when the decision comes elsewhere."""
    branch = survey.find(step.decision, Branch)
    if branch and step.id not in {before.id for before in steps_before(branch, survey)}:
        decided = f"{place_of(branch.id, survey)} decided at '{survey.title(step)}'"
        yield Found(f"Is {decided}, although it does not come after it?", "decision")
