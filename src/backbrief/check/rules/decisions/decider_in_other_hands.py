"""A decision is taken by a role that does not have the work.

## What it does
Flags a decision whose decider does none of the steps that lead to it.

## Why it matters
There is a transfer nobody has drawn: the case has to get to the decider and back, with all that is needed to decide.

## What to do
Draw the step at which the decider decides, or let the role that has the work decide.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.steps_before import steps_before
from backbrief.check.wording.asking import place_of
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GUESS, level=Level.WORKFLOW)
def decider_in_other_hands(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question when the work is not with whoever decides."""
    if not isinstance(branch.decider, str) or not branch.parts:
        return
    holders = _holders(branch, survey)
    if holders and branch.decider not in holders:
        decider = survey.design.name_of(branch.decider)
        held = " and ".join(map(survey.design.name_of, holders))
        question = f"{decider} decides {place_of(branch.id, survey)}, and the work is with {held}"
        yield Found(f"{question}: how does it get to {decider}?", "decider")


def _holders(branch: Branch, survey: Survey) -> list[str]:
    """The roles that do the steps before the decision."""
    roles = (step.role for step in steps_before(branch, survey))
    return [role for role in dict.fromkeys(roles) if isinstance(role, str)]
