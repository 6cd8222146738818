"""A workflow that never touches the customer it is done for.

## What it does
Flags a workflow with steps in which nothing goes to its customer or comes from them.

## Why it matters
Work seen from outside begins and ends with the customer. What happens beyond our front door is otherwise left out of
the screens and messages that are built.

## What to do
Draw the first and the last contact with the customer: who tells whom what, in which way.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.graph import Graph
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GAP, level=Level.OUTLINE)
def workflow_that_never_meets_its_customer(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when neither a message nor a step has to do with the customer."""
    graph = survey.graphs[workflow.id]
    if not isinstance(workflow.customer, str) or not any(graph.steps()):
        return
    if workflow.customer not in _met(graph, survey.design):
        customer, name = survey.design.name_of(workflow.customer), survey.title(workflow)
        yield Found(f"Where does '{name}' first and last meet {customer}, and what passes between them?")


def _met(graph: Graph, design: Design) -> set[str | None]:
    """The organisations that do something or take part in a message."""
    ends = {str(end) for flow in graph.messages for end in (flow.source, flow.target)}
    return {organisation_of(design, hands_of(design, end)) for end in (*ends, *graph.nodes)}
