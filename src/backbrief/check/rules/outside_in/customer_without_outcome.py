"""A customer for whom no outcome is stated.

## What it does
Flags a party of the kind customer that no outcome belongs to.

## Why it matters
Every requirement is traced up to what a customer wants. Without it IT has no yardstick when two needs collide.

## What to do
State in the customer's own words what they want to come out of it, and by which measure they would judge.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.OUTLINE)
def customer_without_outcome(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each customer who wants nothing that is written down."""
    wanting = {outcome.customer for outcome in design.of(Outcome)}
    for party in design.of(Party):
        if party.kind == "customer" and party.id not in wanting:
            yield Found(f"What does {design.name_of(party.id)} want to come out of it?", record=party.id)
