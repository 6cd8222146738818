"""One answer that leads two ways.

## What it does
Flags a branch that takes one of its paths when two of them carry the same answer or condition.

## Why it matters
A case with that answer would have two ways on, and a developer would pick one.

## What to do
Tell the two answers apart, or join the two paths.
"""

from collections import Counter
from collections.abc import Iterator

from backbrief.check.naming import called, listed, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GUESS, level=Level.OUTLINE)
def branch_with_the_same_answer_twice(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question for each answer that stands on several paths."""
    if not branch.parts or branch.kind != "one of":
        return
    graph = survey.graphs[workflow_of(branch.id)]
    leaving = graph.flows_from.get(branch.id, ())
    for answer, times in Counter(_said(flow) for flow in leaving).items():
        if answer and times > 1:
            ways = listed(
                (towards(str(flow.target), graph) for flow in leaving if _said(flow) == answer), last="and to"
            )
            yield Found(f"At {called(branch.id, graph)}, the answer '{answer}' leads to {ways}: which cases go where?")


def _said(flow: Flow) -> str:
    said = " ".join(part for part in (flow.answer, flow.condition) if isinstance(part, str))
    return " ".join(said.split()).casefold()
