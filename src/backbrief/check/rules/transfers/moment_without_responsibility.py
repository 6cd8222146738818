"""A moment is named at which responsibility passes, and none does.

## What it does
Flags a transfer that moves work or information only while a moment is stated at which the receiver answers for it.

## Why it matters
IT would change the owner of the case, or would not; one of the two statements is wrong.

## What to do
Add responsibility to what moves, or say that there is no such moment, on purpose.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import is_stated, said_by_receiver, said_by_sender
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey

_SIDES = (said_by_sender, said_by_receiver)


@rule(Transfer, Severity.GAP, level=Level.WORKFLOW, asked=Asked.BOTH_SIDES)
def moment_without_responsibility(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question when a moment is stated for a responsibility that does not move."""
    if any(_contradict(side(transfer.moves), side(transfer.responsibility_passes)) for side in _SIDES):
        names = survey.names(transfer)
        ends = f"from {names['sender']} to {names['receiver']}"
        yield Found(f"Does responsibility pass {ends} as well, since a moment is named for it?", "moves")


def _contradict(moves: object, moment: object) -> bool:
    return isinstance(moves, tuple) and "responsibility" not in moves and is_stated(moment)
