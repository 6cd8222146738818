"""What one role prepares, the same role approves.

## What it does
Flags a step that approves something when the step before it is done by the same role and nobody is barred from it,
without a reason.

## Why it matters
Four eyes are only four when technology keeps the one who prepared from approving.

## What to do
Name who must not do the step, give the approval to another role, or state the reason why nobody is barred.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.verbs import verbs_at
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey

_NO_REASON = NoneOnPurpose()


@rule(Step, Severity.GAP)
def approval_by_the_hands_that_prepared(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for an approval in the same hands."""
    if step.not_by != _NO_REASON or "approve" not in verbs_at(step):
        return
    if _prepared_by_the_same(step, survey.graphs[workflow_of(step.id)]):
        yield Found(f"Why may the one who prepared it also do '{survey.title(step)}'?", "not_by")


def _prepared_by_the_same(step: Step, graph: Graph) -> bool:
    before = (graph.nodes[node] for node in graph.before.get(step.id, ()))
    return any(isinstance(node, Step) and node.role == step.role for node in before)
