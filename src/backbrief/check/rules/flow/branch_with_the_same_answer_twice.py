"""One answer that leads two ways.

## What it does
Flags a branch that takes one of its paths when two of them carry the same answer or condition.

## Why it matters
A case with that answer would have two ways on, and a developer would pick one.

## What to do
Tell the two answers apart, or join the two paths.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from backbrief.check.conditions import chooses
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
    if not chooses(branch, "one of"):
        return
    graph = survey.graphs[workflow_of(branch.id)]
    for answer, flows in _by_answer(graph.flows_from[branch.id]).items():
        if len(flows) > 1:
            ways = listed((towards(str(flow.target), graph) for flow in flows), last="and to")
            question = f"At {called(branch.id, graph)}, the answer '{answer}' leads to {ways}: which cases go where?"
            yield Found(question)


def _by_answer(leaving: Iterable[Flow]) -> Mapping[str, list[Flow]]:
    """The flows that carry an answer or a condition, by what they carry."""
    found: dict[str, list[Flow]] = defaultdict(list)
    for flow in leaving:
        said = " ".join(part for part in (flow.answer, flow.condition) if isinstance(part, str))
        if said:
            found[" ".join(said.split()).casefold()].append(flow)
    return found
