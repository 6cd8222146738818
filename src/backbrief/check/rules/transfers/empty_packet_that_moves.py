"""Work or information moves, and nothing passes on purpose.

## What it does
Flags a transfer for which a side says that nothing is handed over although work or information moves.

## Why it matters
The receiver cannot begin with nothing, and IT would have to guess what is shown.

## What to do
Name what is handed over, or say that only the responsibility moves.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose, said_by_receiver, said_by_sender
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey

_SIDES = (said_by_sender, said_by_receiver)


@rule(Transfer, Severity.GUESS, level=Level.OUTLINE, asked=Asked.BOTH_SIDES)
def empty_packet_that_moves(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question when something moves and nothing passes."""
    if any(_contradict(side(transfer.moves), side(transfer.packet)) for side in _SIDES):
        names = survey.names(transfer)
        yield Found(f"With what does {names['receiver']} begin, if nothing passes from {names['sender']}?", "packet")


def _contradict(moves: object, packet: object) -> bool:
    return isinstance(packet, NoneOnPurpose) and isinstance(moves, tuple) and moves != ("responsibility",)
