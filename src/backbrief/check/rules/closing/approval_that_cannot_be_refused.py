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
from backbrief.check.verbs import verbs_at
from backbrief.domain.branch import Branch
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.HINT)
def approval_that_cannot_be_refused(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for an approval after which work goes on in any case."""
    if "approve" not in verbs_at(step):
        return
    graph = survey.graphs[workflow_of(step.id)]
    onward = graph.after.get(step.id, ())
    if len(onward) <= 1 and not isinstance(graph.nodes.get("".join(onward)), Branch):
        yield Found(f"Where does the work go when '{survey.title(step)}' is refused?")
