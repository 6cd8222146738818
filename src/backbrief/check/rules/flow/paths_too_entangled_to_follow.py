"""Paths that part and meet in so many ways that nobody can follow them.

## What it does
Flags a workflow in which it cannot be told whether paths that part also rejoin.

## Why it matters
What the checker cannot follow, colleagues and developers cannot follow either, and each follows it differently.

## What to do
Let paths rejoin as they parted: one branch where they part, one of the same kind where they meet.
"""

from collections.abc import Iterator

from backbrief.check.naming import called, listed
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GAP, level=Level.OUTLINE)
def paths_too_entangled_to_follow(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question that names some of the places."""
    if undecided := survey.soundness[workflow.id].undecided:
        graph = survey.graphs[workflow.id]
        places = listed(called(node, graph) for node in undecided)
        yield Found(f"Could the paths around {places} rejoin in the same way in which they part?")
