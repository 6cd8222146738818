"""Who takes over says what was understood and promised, answers for it from a known moment, and reports back."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "responsibility_passes",
        "{lead}when {hands}, the Solution shall record the change of responsibility at this moment: {said}",
        "{trial}, the case names one person who answers for it before and after this moment: {said}",
    ),
    Line(
        "promise",
        "{lead}when {receiver} accepts {handed}, the Solution shall record and watch this promise: {said}",
        "{trial}, {sender} reads what {receiver} has promised and by when: {said}",
    ),
    Line(
        "read_back",
        "{lead}when {receiver} accepts {handed}, the Solution shall ask {receiver} for this read-back: {said}",
        "{trial}, {sender} reads back from {receiver} what is stated before work goes on: {said}",
    ),
    Line(
        "completion",
        "{lead}when {receiver} is done with {handed}, the Solution shall report back in this way: {said}",
        "{trial}, the report of completion comes back as stated: {said}",
    ),
)


@derivation(Transfer)
def commitment_is_kept(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for responsibility, promise, read-back and completion."""
    yield from worded(_LINES, account)
