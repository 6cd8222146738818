"""An end after which work goes on.

## What it does
Flags an end event with something behind it.

## Why it matters
A case is either closed or it is not. Technology that closes it at the end event never does what follows.

## What to do
Make it an event that is waited for, or take away what follows.
"""

from collections.abc import Iterator

from backbrief.check.naming import called, listed, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Event
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey


@rule(Event, Severity.GUESS, level=Level.OUTLINE)
def end_followed_by_work(event: Event, survey: Survey) -> Iterator[Found]:
    """A question for an end with a flow that leaves it."""
    if event.kind != "end":
        return
    graph = survey.graphs[workflow_of(event.id)]
    if leaving := graph.flows_from.get(event.id):
        following = listed(towards(str(flow.target), graph) for flow in leaving)
        yield Found(f"Is the case over with {called(event.id, graph)}, or does it go on to {following}?", "kind")
