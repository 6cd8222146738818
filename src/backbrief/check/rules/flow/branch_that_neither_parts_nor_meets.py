"""A branch with one way in and one way out.

## What it does
Flags a branch at which paths neither part nor meet.

## Why it matters
Either the other answer was forgotten, and with it what happens then, or there is nothing to decide.

## What to do
Draw the other ways on, or take the branch out.
"""

from collections.abc import Iterator

from backbrief.check.naming import called, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GAP, level=Level.OUTLINE)
def branch_that_neither_parts_nor_meets(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question for a branch that changes nothing."""
    graph = survey.graphs[workflow_of(branch.id)]
    before, after = graph.before.get(branch.id, ()), graph.after.get(branch.id, ())
    if len(before) == 1 and len(after) == 1:
        ends = f"{called(before[0], graph)} and {towards(after[0], graph)}"
        yield Found(f"Between {ends}, which other way can a case go?")
