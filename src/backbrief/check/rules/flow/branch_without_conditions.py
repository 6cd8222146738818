"""Paths that part without saying which case takes which.

## What it does
Flags a branch that takes one or any of its paths when a path carries neither an answer nor a condition and is not the
one for all other cases.

## Why it matters
A path without a condition cannot be coded: a developer would decide which cases go there.

## What to do
Write the answer on each path, or mark one of them as the path for all other cases.
"""

from collections.abc import Iterator

from backbrief.check.conditions import chooses, says_when
from backbrief.check.naming import called, listed, towards
from backbrief.check.rule import Found, rule
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey


@rule(Branch, Severity.GUESS, level=Level.OUTLINE)
def branch_without_conditions(branch: Branch, survey: Survey) -> Iterator[Found]:
    """A question that names the paths without a condition."""
    if not chooses(branch, "one of", "any of"):
        return
    graph = survey.graphs[workflow_of(branch.id)]
    if silent := [flow for flow in graph.flows_from[branch.id] if not says_when(flow)]:
        ways = listed(towards(str(flow.target), graph) for flow in silent)
        yield Found(f"At {called(branch.id, graph)}, which cases go to {ways}?")
