"""A case that can be cancelled or withdrawn, and no end for it.

## What it does
Flags a workflow that says how a case is cancelled or withdrawn and has only one end event.

## Why it matters
A cancelled case that shares its end with a finished one is counted as done, paid and archived as done.

## What to do
Add an end event for the cancelled or withdrawn case and lead the way to it, or state that there is no cancelling.
"""

from collections.abc import Iterator

from backbrief.check.events import events
from backbrief.check.naming import called, listed
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import is_stated
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GAP)
def cancelled_case_without_an_end(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when the only end is the good one."""
    ways = [way for way in ("cancelled", "withdrawn") if is_stated(getattr(workflow, way))]
    graph = survey.graphs[workflow.id]
    ends = events(graph, "end") if ways else []
    if len(ends) == 1:
        yield Found(f"Where does a case end that is {listed(ways, last='or')}, apart from {called(ends[0], graph)}?")
