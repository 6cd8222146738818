"""A decision looks at information that the step before it does not use.

## What it does
Compares what is looked at to decide with the uses of the steps that lead to the decision, once these are stated.

## Why it matters
What is decided on has to be shown together at that moment; where it is not shown, people decide without it.

## What to do
Add the use to the step, or leave the information out of the decision.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.steps_before import steps_before
from backbrief.check.wording.asking import place_of
from backbrief.domain.answer import items
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def decision_information_not_looked_at(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question that names what is decided on without being looked at."""
    steps = steps_before(branch, survey) if items(branch.looked_at) else []
    seen = _seen(steps)
    unseen = [each for each in items(branch.looked_at) if each not in seen]
    if seen and unseen:
        what = " and ".join(map(survey.design.name_of, unseen))
        before = "' or '".join(map(survey.title, steps))
        decided = f"{place_of(branch.id, survey)} is decided on {what}, and '{before}' does not use it"
        yield Found(f"{decided}: where is it seen?", "looked_at")


def _seen(steps: list[Step]) -> frozenset[object]:
    """The information that the steps use; none as long as one of them has not said."""
    if any(step.uses is None for step in steps):
        return frozenset()
    return frozenset(use.information for step in steps for use in items(step.uses))
