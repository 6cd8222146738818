"""A workflow whose strategies do not lead to the customer it names.

## What it does
Flags a workflow that names its customer and its strategies, when no outcome of these strategies is that customer's.

## Why it matters
Requirements are weighed by what the customer of the work gains. If the chain ends elsewhere, IT weighs them wrongly.

## What to do
Name the strategy that serves this customer, add the outcome to a strategy, or name the customer who does gain.
"""

from collections.abc import Iterable, Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def workflow_without_path_to_a_customer(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when the chain from the work ends at somebody else."""
    customer, strategies = workflow.customer, items(workflow.strategies)
    if isinstance(customer, str) and strategies and customer not in _served(strategies, survey):
        who, name = survey.design.name_of(customer), survey.title(workflow)
        yield Found(f"Which strategy of '{name}' makes something happen that {who} wants?", "strategies")


def _served(strategies: Iterable[str], survey: Survey) -> set[object]:
    """The customers whose outcomes these strategies make happen."""
    found = [strategy for each in strategies if (strategy := survey.find(each, Strategy)) is not None]
    outcomes = [survey.find(each, Outcome) for strategy in found for each in items(strategy.outcomes)]
    return {outcome.customer for outcome in outcomes if outcome is not None}
