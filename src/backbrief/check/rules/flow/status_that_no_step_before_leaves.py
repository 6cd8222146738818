"""A step that begins with a status in which nobody leaves the case.

## What it does
Flags a step whose status at the beginning is not the status after any of the steps before it.

## Why it matters
The states of a case are the backbone of a system for it. A status that nobody sets is a case that nobody sees.

## What to do
Let the step before leave the case in that status, or name the status in which it does leave it.
"""

from collections.abc import Iterator, Sequence

from backbrief.check.naming import listed, quoted
from backbrief.check.rule import Found, rule
from backbrief.check.steps_before import steps_before
from backbrief.domain.answer import Answer
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP)
def status_that_no_step_before_leaves(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a step that begins with a status of its own."""
    if not isinstance(step.status_before, str):
        return
    left = _statuses_left([before.status_after for before in steps_before(step, survey)])
    begins = step.status_before.casefold()
    if left and not any(status.strip().casefold() in begins for status in left):
        yield Found(
            f"'{survey.title(step)}' begins with the status '{step.status_before}', but the steps before leave "
            f"{listed(quoted(left))}: which is it?",
            "status_before",
        )


def _statuses_left(answers: Sequence[Answer[str]]) -> list[str]:
    """The statuses, once every step has said one."""
    said = [answer for answer in answers if isinstance(answer, str)]
    return said if len(said) == len(answers) else []
