"""Work without a beginning.

## What it does
Flags a workflow that has steps and no start event.

## Why it matters
What sets the work off has to be noticed by technology: a call, a letter, a date. Nobody can build on "it begins".

## What to do
Add the event that sets the work off, as seen from outside, and lead it to the first step.
"""

from collections.abc import Iterator

from backbrief.check.events import events
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def workflow_without_start_event(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when nothing sets the work off."""
    graph = survey.graphs[workflow.id]
    if any(graph.steps()) and not events(graph, "start"):
        yield Found(f"What sets '{survey.title(workflow)}' off, seen from outside?")
