"""How much passes, how well and how timely it passes, and which faults are looked for."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "volume",
        "the Solution shall carry {transfer} in this volume: {said}",
        "in a load test of 1 day, {receiver} gets what {sender} hands over in this volume: {said}",
    ),
    Line(
        "complete_accurate",
        "the Solution shall report for {transfer} the share on which {receiver} can start without asking; the share"
        " today: {said}",
        "for 100 cases, the reported share agrees with a count by {receiver}; the share today: {said}",
    ),
    Line(
        "on_time",
        "the Solution shall report for {transfer} the share that comes on time; the share today: {said}",
        "for 100 cases, the reported share agrees with a count by {receiver}; the share today: {said}",
    ),
    Line(
        "faults",
        "when {hands}, the Solution shall look for these known faults: {said}",
        "{trial} with one of these faults, {sender} hears of the fault before {receiver} does: {said}",
    ),
)


@derivation(Transfer)
def transfer_is_measured(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for the volume, the two shares and the faults."""
    yield from worded(_LINES, account)
