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
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GAP, level=Level.WORKFLOW, asked=Asked.DOER)
def decision_information_not_looked_at(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question that names what is decided on without being looked at."""
    if not isinstance(branch.looked_at, tuple):
        return
    steps = steps_before(branch, survey)
    uses = [use for step in steps if isinstance(step.uses, tuple) for use in step.uses]
    unseen = [each for each in branch.looked_at if each not in {use.information for use in uses}]
    if uses and unseen and all(step.uses is not None for step in steps):
        what = " and ".join(survey.design.name_of(each) for each in unseen)
        before = " or ".join(f"'{survey.title(step)}'" for step in steps)
        decided = f"{place_of(branch.id, survey)} is decided on {what}, and {before} does not use it"
        yield Found(f"{decided}: where is it seen?", "looked_at")
