"""A strategy that no workflow delivers.

## What it does
Flags a strategy that is not among the strategies of any workflow, as soon as there is a workflow.

## Why it matters
Strategy is intention, work is action. What no work delivers is not supported by technology either.

## What to do
Name the strategy at the workflow that delivers it, design that workflow, or say that the strategy waits.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.strategy import Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.OUTLINE)
def strategy_without_workflow(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each strategy that stays intention."""
    workflows = design.of(Workflow)
    delivered = {strategy for workflow in workflows for strategy in items(workflow.strategies)}
    for strategy in design.of(Strategy) if workflows else ():
        if strategy.id not in delivered:
            yield Found(f"Which work delivers the strategy '{design.name_of(strategy.id)}'?", record=strategy.id)
