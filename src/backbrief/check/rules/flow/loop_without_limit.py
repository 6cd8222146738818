"""Work that can go back again and again.

## What it does
Flags a loop when none of its ways back says how often it may be taken.

## Why it matters
Without a limit rework is endless, and nobody is told that a case goes round for the fifth time.

## What to do
State at the way back how often it may be taken and what happens then.
"""

from collections.abc import Iterator

from backbrief.check.naming import called, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP)
def loop_without_limit(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each loop, at the first way back."""
    for workflow, graph in survey.graphs.items():
        for loop in survey.loops[workflow]:
            ways_back = [flow for flow in map(survey.records.get, loop.back) if isinstance(flow, Flow)]
            if ways_back and not any(flow.again_at_most for flow in ways_back) and not _tried_again(loop.nodes, survey):
                back = ways_back[0]
                ends = f"from {called(str(back.source), graph)} to {towards(str(back.target), graph)}"
                yield Found(f"How often may the work go back {ends}, and what then?", "again_at_most", record=back.id)


def _tried_again(nodes: tuple[str, ...], survey: Survey) -> bool:
    """True when a step of the loop says how often it is tried."""
    steps = (survey.find(node, Step) for node in nodes)
    return any(step is not None and step.attempts is not None for step in steps)
