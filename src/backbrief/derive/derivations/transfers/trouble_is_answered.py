"""Late, lost, twice, in part, called back or untouched: each has its response and its owner."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "if_late",
        "{lead}if {sent} comes too late, then the Solution shall start this response: {said}",
        "{trial} that come too late, {receiver} finds as stated: {said}",
    ),
    Line(
        "if_lost",
        "{lead}if {sent} never arrives, then the Solution shall start this response: {said}",
        "{trial} that are lost on the way, {sender} finds as stated: {said}",
    ),
    Line(
        "if_duplicate",
        "{lead}if {sent} arrives twice, then the Solution shall start this response: {said}",
        "{trial} sent twice, {receiver} finds as stated: {said}",
    ),
    Line(
        "if_partial",
        "{lead}if a part or a wrong order arrives when {hands}, then the Solution shall start this response: {said}",
        "{trial} of which a part is missing, {receiver} finds as stated: {said}",
    ),
    Line(
        "recall",
        "{lead}when {sender} calls back what went to {receiver}{after}, the Solution shall follow this rule: {said}",
        "{trial} called back by {sender}, {receiver} finds as stated: {said}",
    ),
    Line(
        "if_absent",
        "{lead}while {receiver} is away or leaves untouched {handed}, the Solution shall pass the case"
        " on in this way: {said}",
        "{trial} with {receiver} away, the case goes on in this way: {said}",
    ),
    Line(
        "owner",
        "{lead}if trouble arises when {hands}, then the Solution shall alert {said}",
        "{trial} with trouble on the way from {sender} to {receiver}, {said} has the alert",
    ),
)


@derivation(Transfer)
def trouble_is_answered(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft for each trouble that has a response."""
    yield from worded(_LINES, account)
