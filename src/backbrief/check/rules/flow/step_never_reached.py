"""Steps that no case ever comes to.

## What it does
Flags steps, branches and events that cannot be reached from any beginning; those that hang together are asked about
once.

## Why it matters
What is never reached is built and never used, or a way to it was forgotten and cases get lost.

## What to do
Draw the flow that leads there, give the part a beginning of its own, or take it out.
"""

from collections.abc import Iterator

from backbrief.check.naming import called
from backbrief.check.region import regions
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def step_never_reached(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each part of the workflow that nothing leads to."""
    graph = survey.graphs[workflow.id]
    for first, *others in regions(survey.soundness[workflow.id].unreachable, graph):
        rest = " and what hangs on it" if others else ""
        yield Found(f"What leads to {called(first, graph)}{rest}?", record=first)
