"""Several ways on from a step, and no branch that says how they are taken.

## What it does
Flags a step or event that several flows leave, unless each of them carries an answer or a condition.

## Why it matters
One reader takes it for a choice, the next for work done side by side. Technology does one of the two.

## What to do
Add a branch behind the step: one of, all of, or any of; on a choice write the answers on the paths.
"""

from collections.abc import Iterator

from backbrief.check.naming import called, listed, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.OUTLINE)
def parting_without_a_branch(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each node at which paths part unsaid."""
    for workflow, graph in survey.graphs.items():
        for node in survey.soundness[workflow].implicit_partings:
            leaving = graph.flows_from[node]
            if all(flow.answer or flow.condition or flow.default for flow in leaving):
                continue
            ways = listed(towards(str(flow.target), graph) for flow in leaving)
            question = (
                f"After {called(node, graph)}, does the work go to {ways} each time, or to one of them, and when?"
            )
            yield Found(question, record=node)
