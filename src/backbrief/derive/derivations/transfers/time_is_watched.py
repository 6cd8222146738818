"""The time for a transfer is watched, and somebody hears of it before it is too late."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "time_limit",
        "{lead}when {hands}, the Solution shall watch this time limit: {said}",
        "{trial}, {sender} and {receiver} see the time that is left under this limit: {said}",
    ),
    Line(
        "reminder",
        "{lead}if {receiver} has not acted on {handed}, then the Solution shall remind in this way: {said}",
        "{trial} left untouched by {receiver}, the reminder comes in this way: {said}",
    ),
)


@derivation(Transfer)
def time_is_watched(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for the time limit and the reminder."""
    yield from worded(_LINES, account)
