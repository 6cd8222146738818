"""A step needs no judgment, and its decision does.

## What it does
Compares how a decision is taken with the judgment that its step needs.

## Why it matters
A rule can be executed, a judgment has to be supported; IT would build the wrong one of the two.

## What to do
Say rule at both, or guided or expert at the step.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def judgment_at_a_step_by_rule(step: Step, survey: Survey) -> Iterator[Found]:
    """A question when the decision takes more than the step."""
    branch = survey.find(step.decision, Branch)
    if branch and step.judgment in ("rule", "automatic") and branch.how == "judgment":
        decision = f"{place_of(branch.id, survey)} at '{survey.title(step)}'"
        yield Found(f"Is {decision} decided by a rule, or does it take judgment?", "judgment")
