"""A refusal carries a reason, has a way back, and does not go round for ever."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, draft_of, worded
from backbrief.domain.transfer import Transfer

_REASONS = Line(
    "refusal_reasons",
    "{lead}when {receiver} refuses {handed}, the Solution shall demand one reason of this closed list: {said}",
    "{trial}, {receiver} can refuse with one of these reasons and with no other: {said}",
)
_LINES = (
    Line(
        "returns_to",
        "{lead}when {receiver} refuses {handed}, the Solution shall send the case back to this place: {said}",
        "{trial} refused by {receiver}, the case is found in this place: {said}",
    ),
    Line(
        "correction",
        "{lead}when {receiver} refuses {handed}, the Solution shall keep the correction to this rule: {said}",
        "{trial} refused, {sender} corrects under this rule: {said}",
    ),
)


@derivation(Transfer)
def refusal_is_answered(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for the reasons, the way back and the correction."""
    if said := account.say("refusal_reasons"):
        reasons = transfer.refusal_reasons
        yield draft_of(_REASONS, "; ".join(reasons) if isinstance(reasons, tuple) else said, account)
    yield from worded(_LINES, account)
