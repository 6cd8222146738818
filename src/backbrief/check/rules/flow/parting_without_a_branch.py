"""Several ways on from a step, and no branch that says how they are taken.

## What it does
Flags a step or event that several flows leave, unless each of them carries an answer or a condition.

## Why it matters
One reader takes it for a choice, the next for work done side by side. Technology does one of the two.

## What to do
Add a branch behind the step: one of, all of, or any of; on a choice write the answers on the paths.
"""

from collections.abc import Iterator

from backbrief.check.conditions import says_when
from backbrief.check.naming import called, listed, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def parting_without_a_branch(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each node at which paths part unsaid."""
    graph = survey.graphs[workflow.id]
    for node in survey.soundness[workflow.id].implicit_partings:
        leaving = graph.flows_from[node]
        if not all(says_when(flow) for flow in leaving):
            ways = listed(towards(str(flow.target), graph) for flow in leaving)
            question = (
                f"After {called(node, graph)}, does the work go to {ways} each time, or to one of them, and when?"
            )
            yield Found(question, record=node)
