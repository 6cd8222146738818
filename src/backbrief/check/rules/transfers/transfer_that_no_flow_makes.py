"""Something is stated about a transfer that no flow makes.

## What it does
Flags statements about a transfer between two steps although no work changes hands there.

## Why it matters
What was stated would silently fall out of the brief.

## What to do
Draw the way between the two steps again, state it at the transfer that took its place, or take it out.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import stale_title
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.OUTLINE)
def transfer_that_no_flow_makes(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each stated transfer at which nothing changes hands."""
    for transfer in survey.stale_transfers():
        title = stale_title(transfer, survey)
        question = f"Something is stated about '{title}', where no work changes hands: where does it belong now?"
        yield Found(question, record=transfer.id)
