"""A step that is due before it can be done.

## What it does
Flags a step whose deadline is shorter than the time that hands are on it.

## Why it matters
Every case would be late, every reminder a false alarm, and soon nobody heeds them.

## What to do
Correct the deadline or the time the work takes, or say from when the deadline is counted.
"""

from collections.abc import Iterator

from backbrief.check.duration import minutes_in
from backbrief.check.rule import Found, rule
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GAP)
def deadline_shorter_than_the_work(step: Step, survey: Survey) -> Iterator[Found]:
    """A question when the time allowed is less than the time needed."""
    needed, allowed = minutes_in(step.touch_time), minutes_in(step.deadline)
    if needed is not None and allowed is not None and allowed < needed:
        yield Found(
            f"'{survey.title(step)}' takes {step.touch_time} and is due '{step.deadline}': how can it be done in time?",
            "deadline",
        )
