"""Work without an end.

## What it does
Flags a workflow that has steps and no end event.

## Why it matters
A case that never ends stays on somebody's list. Reports, archives and answers to the customer hang on its end.

## What to do
Add an event for each way in which a case can be over: done, refused, cancelled, withdrawn.
"""

from collections.abc import Iterator

from backbrief.check.events import events
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def workflow_without_end_event(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when no event ends the work."""
    graph = survey.graphs[workflow.id]
    if any(graph.steps()) and not events(graph, "end"):
        yield Found(f"How do you know that a case of '{survey.title(workflow)}' is over, and what else can end it?")
