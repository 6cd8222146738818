"""Kinds of case that make up more than all cases.

## What it does
Flags a workflow whose kinds of case have shares of more than a hundred percent together.

## Why it matters
Capacity is planned by these shares. If kinds overlap, a case can be two at once, and both paths are due.

## What to do
Correct the shares, or say which kinds overlap and which path is taken then.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.finding import Severity
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_ALL = 100


@rule(Workflow, Severity.GAP)
def variant_shares_above_a_hundred(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when the shares add up to too much."""
    variants = workflow.variants if isinstance(workflow.variants, tuple) else ()
    total = sum(each.share for each in variants if isinstance(each.share, float))
    if total > _ALL:
        question = (
            f"The kinds of case of '{survey.title(workflow)}' make up {total:g}% together: which of them overlap?"
        )
        yield Found(question, "variants")
