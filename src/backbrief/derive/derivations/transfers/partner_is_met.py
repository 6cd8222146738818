"""An outside party is met in the form it can deal with, with a way out when it does not comply."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "needed_form",
        "{lead}when {hands}, the Solution shall meet the shape and the hours that the outside party needs: {said}",
        "{trial}, the packet between {sender} and {receiver} keeps to this shape and these hours: {said}",
    ),
    Line(
        "may_demand",
        "{lead}if the outside party does not comply when {hands}, then the Solution shall fall back as stated: {said}",
        "{trial} in which the outside party does not comply, the case between {sender} and {receiver} goes on: {said}",
    ),
)


@derivation(Transfer)
def partner_is_met(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for the form and the fall-back."""
    yield from worded(_LINES, account)
