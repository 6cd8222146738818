"""Steps from which no case comes to an end.

## What it does
Flags steps that only lead to each other, round and round; those that hang together are asked about once.

## Why it matters
Work that cannot leave a circle is never finished; technology would keep it open for ever.

## What to do
Draw the way out of the circle and say when it is taken.
"""

from collections.abc import Iterable, Iterator

from backbrief.check.naming import called, listed
from backbrief.check.region import regions
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.cycles import Loop
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def step_without_way_to_an_end(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each part of the workflow that leads nowhere but round."""
    graph = survey.graphs[workflow.id]
    looped = _looped(survey.loops[workflow.id])
    for region in regions(survey.soundness[workflow.id].endless, graph):
        circle = [node for node in region if node in looped] or list(region)
        names = listed(called(node, graph) for node in circle)
        yield Found(f"How does a case ever get out of {names}?", record=circle[0])


def _looped(loops: Iterable[Loop]) -> set[str]:
    return {node for loop in loops for node in loop.nodes}
