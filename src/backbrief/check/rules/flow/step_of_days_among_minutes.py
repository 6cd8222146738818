"""One step that takes days among steps that take minutes.

## What it does
Flags a step with a touch time of a working day or more in a workflow in which another step takes less than half an
hour.

## Why it matters
A step drawn so coarsely hides steps of its own, and with them transfers, waiting and rights.

## What to do
Open the step up into what is done in it, or state the time that hands are really on it.
"""

from collections.abc import Iterator

from backbrief.check.duration import minutes_in
from backbrief.check.rule import Found, rule
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_LONG = 480
_SHORT = 30


@rule(Workflow, Severity.GAP)
def step_of_days_among_minutes(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each step that is drawn too coarsely."""
    steps = list(survey.graphs[workflow.id].steps())
    timed = [(step, minutes) for step in steps if (minutes := minutes_in(step.touch_time)) is not None]
    if any(minutes < _SHORT for _, minutes in timed):
        for step in (step for step, minutes in timed if minutes >= _LONG):
            question = f"Which steps are hidden in '{survey.title(step)}', which takes {step.touch_time}?"
            yield Found(question, "touch_time", record=step.id)
