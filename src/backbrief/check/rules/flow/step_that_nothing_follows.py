"""A step after which nothing is said to happen.

## What it does
Flags a step that nothing follows in a workflow that has end events; those inside another step are left out.

## Why it matters
Either the case is over there, or the next step was forgotten. Technology has to close the case or pass it on.

## What to do
Lead the step to the end event that it brings about, or to the step that follows.
"""

from collections.abc import Iterator

from backbrief.check.events import events
from backbrief.check.naming import called
from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.graph import Graph
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def step_that_nothing_follows(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each step of ours at which a flow breaks off."""
    graph = survey.graphs[workflow.id]
    if events(graph, "end"):
        unreachable = survey.soundness[workflow.id].unreachable
        for node in graph.ends():
            if _breaks_off(node, graph, survey.design) and node not in unreachable:
                yield Found(f"Is the case over after {called(node, graph)}, or what follows?", record=node)


def _breaks_off(node: str, graph: Graph, design: Design) -> bool:
    step = graph.nodes[node]
    if not isinstance(step, Step) or step.inside is not None:
        return False
    return organisation_of(design, hands_of(design, node)) is None and not graph.flows_from.get(node)
