"""Work that can go back again and again.

## What it does
Flags a loop when none of its ways back says how often it may be taken.

## Why it matters
Without a limit rework is endless, and nobody is told that a case goes round for the fifth time.

## What to do
State at the way back how often it may be taken and what happens then.
"""

from collections.abc import Iterable, Iterator

from backbrief.check.naming import called, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Flow
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.cycles import Loop
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GAP)
def loop_without_limit(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each loop, at the first way back."""
    graph = survey.graphs[workflow.id]
    for loop in survey.loops[workflow.id]:
        ways_back = [flow for each in loop.back if (flow := survey.find(each, Flow)) is not None]
        if ways_back and not _is_limited(loop, ways_back, survey):
            back = ways_back[0]
            ends = f"from {called(str(back.source), graph)} to {towards(str(back.target), graph)}"
            yield Found(f"How often may the work go back {ends}, and what then?", "again_at_most", record=back.id)


def _is_limited(loop: Loop, ways_back: Iterable[Flow], survey: Survey) -> bool:
    """True when a way back says how often it may be taken, or a step of the loop how often it is tried."""
    steps = (survey.find(node, Step) for node in loop.nodes)
    return any(flow.again_at_most for flow in ways_back) or any(getattr(step, "attempts", None) for step in steps)
