"""A step after which nothing is said to happen.

## What it does
Flags a step that nothing follows in a workflow that has end events; those inside another step are left out.

## Why it matters
Either the case is over there, or the next step was forgotten. Technology has to close the case or pass it on.

## What to do
Lead the step to the end event that it brings about, or to the step that follows.
"""

from collections.abc import Iterator

from backbrief.check.naming import called
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Event
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.graph import Graph
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.OUTLINE)
def step_that_nothing_follows(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step of ours at which a flow breaks off."""
    for workflow, graph in survey.graphs.items():
        if not any(isinstance(node, Event) and node.kind == "end" for node in graph.nodes.values()):
            continue
        unreachable = set(survey.soundness[workflow].unreachable)
        for node in graph.ends():
            if node not in unreachable and _breaks_off(node, graph, design):
                yield Found(f"Is the case over after {called(node, graph)}, or what follows?", record=node)


def _breaks_off(node: str, graph: Graph, design: Design) -> bool:
    step = graph.nodes[node]
    if not isinstance(step, Step) or step.inside is not None:
        return False
    return organisation_of(design, hands_of(design, node)) is None and not graph.flows_from.get(node)
