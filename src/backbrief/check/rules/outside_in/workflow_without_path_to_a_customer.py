"""A workflow whose strategies do not lead to the customer it names.

## What it does
Flags a workflow that names its customer and its strategies, when no outcome of these strategies is that customer's.

## Why it matters
Requirements are weighed by what the customer of the work gains. If the chain ends elsewhere, IT weighs them wrongly.

## What to do
Name the strategy that serves this customer, add the outcome to a strategy, or name the customer who does gain.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GUESS, level=Level.OUTLINE)
def workflow_without_path_to_a_customer(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when the chain from the work ends at somebody else."""
    if not isinstance(workflow.customer, str) or not isinstance(workflow.strategies, tuple):
        return
    strategies = [survey.find(each, Strategy) for each in workflow.strategies]
    if workflow.customer not in {who for each in strategies if each for who in _served(each, survey)}:
        customer = survey.design.name_of(workflow.customer)
        question = f"Which strategy of '{survey.title(workflow)}' makes something happen that {customer} wants?"
        yield Found(question, "strategies")


def _served(strategy: Strategy, survey: Survey) -> Iterator[object]:
    if isinstance(strategy.outcomes, tuple):
        found = (survey.find(each, Outcome) for each in strategy.outcomes)
        yield from (outcome.customer for outcome in found if outcome)
