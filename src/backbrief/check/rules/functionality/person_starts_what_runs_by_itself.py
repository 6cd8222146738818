"""A person starts a function at a step that nobody does.

## What it does
Flags functions that a person starts at a step that is automatic or is done by a system.

## Why it matters
There is nobody to press the button.

## What to do
Let it start automatically, and say by what, or give the step to a role played by people.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.DOER)
def person_starts_what_runs_by_itself(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each function that waits for somebody who is not there."""
    for index, need in enumerate(items(step.needs)):
        if need.started_by == "person" and _runs_by_itself(step, survey):
            what = f"{need.verb} {survey.design.name_of(str(need.information))}"
            question = f"Nobody does '{survey.title(step)}' by hand: who or what starts it to {what}?"
            yield Found(question, "needs", f"{index}.started_by")


def _runs_by_itself(step: Step, survey: Survey) -> bool:
    role = survey.find(step.role, Role)
    return step.judgment == "automatic" or (role is not None and role.kind == "system")
