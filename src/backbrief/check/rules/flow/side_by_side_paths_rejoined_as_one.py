"""Paths taken side by side that meet as if only one of them had been taken.

## What it does
Flags a place where paths that run at the same time come together without waiting for each other.

## Why it matters
What follows is then done once for each path: two letters, two payments.

## What to do
Let the paths meet in a branch of the kind all of, or say that what follows is meant to be done several times.
"""

from collections.abc import Iterator

from backbrief.check.naming import called
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def side_by_side_paths_rejoined_as_one(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each place that does not wait for all paths."""
    graph = survey.graphs[workflow.id]
    for parts, meets in survey.soundness[workflow.id].repeated:
        origin = f" from {called(parts, graph)}" if parts else ""
        question = (
            f"Paths side by side{origin} meet at {called(meets, graph)}: "
            "are all of them waited for, or is what follows done once for each?"
        )
        yield Found(question, record=meets)
