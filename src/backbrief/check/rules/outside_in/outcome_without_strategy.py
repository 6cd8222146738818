"""An outcome that no strategy makes happen.

## What it does
Flags an outcome that is not among the outcomes of any strategy.

## Why it matters
Work is arranged so that strategies succeed. An outcome without a strategy is a wish, and nothing is built for it.

## What to do
Name the outcome at the strategy that makes it happen, state that strategy, or give the outcome up.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.OUTLINE)
def outcome_without_strategy(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each outcome that nothing is done for."""
    served = {outcome for strategy in design.of(Strategy) for outcome in items(strategy.outcomes)}
    for outcome in design.of(Outcome):
        if outcome.id not in served:
            name = design.name_of(outcome.id)
            yield Found(f"What will the business do so that '{name}' happens?", record=outcome.id)
