"""An approval with one way on.

## What it does
Flags a step that approves something, when no branch follows it directly.

## Why it matters
What is never refused need not be approved: leave it out rather than build it. If it can be refused, the way for the
refused case is missing.

## What to do
Draw the way of the refused case, or leave the approval out.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.HINT)
def approval_that_cannot_be_refused(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each approval after which work goes on in any case."""
    for graph in survey.graphs.values():
        for step in graph.steps():
            if _approves(step):
                following = [graph.nodes[node] for node in graph.after.get(step.id, ())]
                if len(following) <= 1 and not any(
                    isinstance(node, Branch) and node.parts is not False for node in following
                ):
                    yield Found(f"Where does the work go when '{survey.title(step)}' is refused?", record=step.id)


def _approves(step: Step) -> bool:
    return isinstance(step.needs, tuple) and any(need.verb == "approve" for need in step.needs)
