"""Responsibility passes, and no moment is named on purpose.

## What it does
Flags a transfer at which responsibility moves while a side says that there is no moment at which it passes.

## Why it matters
In between, nobody or two people answer for the case; the owner is a field, and every alert goes by it.

## What to do
Name the moment: when it is sent, taken, or accepted.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose, items, said_by_receiver, said_by_sender
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey


@rule(Transfer, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.BOTH_SIDES)
def responsibility_without_a_moment(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question when responsibility moves at no moment."""
    by_sender, by_receiver = said_by_sender(transfer.moves), said_by_receiver(transfer.moves)
    moves = (*items(by_sender), *items(by_receiver))
    moments = (said_by_sender(transfer.responsibility_passes), said_by_receiver(transfer.responsibility_passes))
    if "responsibility" in moves and any(isinstance(moment, NoneOnPurpose) for moment in moments):
        names = survey.names(transfer)
        yield Found(
            f"Responsibility passes from {names['sender']} to {names['receiver']}: at which moment, if not at none?",
            "responsibility_passes",
        )
