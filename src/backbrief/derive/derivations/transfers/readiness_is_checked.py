"""What is handed over has been checked before it leaves."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "ready_when",
        "{lead}when {hands}, the Solution shall check this condition of readiness: {said}",
        "{trial}, the transfer leaves {sender} when this holds, and stays with {sender} when it does not: {said}",
    ),
)


@derivation(Transfer)
def readiness_is_checked(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft for the condition of readiness."""
    yield from worded(_LINES, account)
