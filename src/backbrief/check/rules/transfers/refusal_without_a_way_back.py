"""A transfer may be refused, and there is no way back.

## What it does
Flags a transfer for which reasons for sending it back are stated while it goes nowhere on refusal, on purpose.

## Why it matters
A refused case without a way is a lost case; IT would have to invent the loop.

## What to do
Say where it goes when it is refused, or that it cannot be refused.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose, is_stated, said_by_receiver, said_by_sender
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey


@rule(Transfer, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.RECEIVER)
def refusal_without_a_way_back(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question when there are reasons to refuse and nowhere to go."""
    reasons = (said_by_sender(transfer.refusal_reasons), said_by_receiver(transfer.refusal_reasons))
    if isinstance(transfer.returns_to, NoneOnPurpose) and any(is_stated(each) for each in reasons):
        names = survey.names(transfer)
        yield Found(
            f"{names['receiver']} may refuse what comes from {names['sender']}: where does it go then?", "returns_to"
        )
