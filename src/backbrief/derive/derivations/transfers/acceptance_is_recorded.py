"""Acceptance is an act with a condition and a time, and silence has a meaning."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "accept_if",
        "{lead}when {hands}, the Solution shall record the acceptance by {receiver} under this condition: {said}",
        "{trial}, {receiver} can accept when this holds, and cannot when it does not: {said}",
    ),
    Line(
        "accept_within",
        "{lead}when {hands}, the Solution shall watch this time for acceptance or refusal by {receiver}: {said}",
        "{trial} left untouched, the transfer shows as overdue to {sender} and {receiver} after this time: {said}",
    ),
    Line(
        "silence_means",
        "{lead}if {receiver} neither accepts nor refuses in time {handed}, then the Solution shall"
        " act on silence in this way: {said}",
        "{trial} left untouched by {receiver}, {sender} finds that silence has this effect: {said}",
    ),
    Line(
        "late_acceptance",
        "{lead}if {receiver} accepts late {handed}, then the Solution shall apply this rule of acceptance: {said}",
        "{trial} accepted after the time, {sender} and {receiver} see this effect: {said}",
    ),
)


@derivation(Transfer)
def acceptance_is_recorded(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for the condition, the time, silence and lateness."""
    yield from worded(_LINES, account)
