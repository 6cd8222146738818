"""What passes is hidden from some, shown to others, and proven."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "confidentiality",
        "{lead}when {hands}, the Solution shall protect what {receiver} must not see in this way: {said}",
        "{trial}, {receiver} gets the packet under this protection: {said}",
    ),
    Line(
        "proof",
        "{lead}when {hands}, the Solution shall keep this proof of the transfer: {said}",
        "{trial}, a person who was not there finds this proof of the transfer: {said}",
    ),
    Line(
        "visible_to",
        "{lead}while {sent} is on the way, the Solution shall show where the case is to these: {said}",
        "{trial}, each of these finds without asking where the case is: {said}",
    ),
)


@derivation(Transfer)
def packet_is_protected(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for protection, proof and visibility."""
    yield from worded(_LINES, account)
