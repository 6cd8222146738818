"""Who receives learns that something has come, where it waits, and which one comes first."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "notice",
        "{lead}when {hands}, the Solution shall notify {receiver} in this way: {said}",
        "{trial}, {receiver} learns of the arrival in this way: {said}",
    ),
    Line(
        "waits_at",
        "{lead}while {handed} waits for {receiver}, the Solution shall keep the case in this place: {said}",
        "{trial}, {receiver} finds what {sender} handed over in this place: {said}",
    ),
    Line(
        "queue_order",
        "{lead}while {handed} waits for {receiver}, the Solution shall list the cases in this order: {said}",
        "with 5 cases waiting from {sender}, {receiver} finds the cases in this order: {said}",
    ),
    Line(
        "taken_by",
        "{lead}when one of several persons takes {handed}, the Solution shall apply this rule of claiming: {said}",
        "{trial} with 2 persons at work as {receiver}, one person takes the case under this rule: {said}",
    ),
    Line(
        "receipt_known",
        "{lead}when {hands}, the Solution shall show {sender} the receipt in this way: {said}",
        "{trial}, {sender} knows without asking whether {receiver} has it: {said}",
    ),
    Line(
        "urgency",
        "{lead}while {handed} is urgent, the Solution shall apply this rule of urgency: {said}",
        "{trial} that are urgent, {receiver} sees the mark and its effect: {said}",
    ),
    Line(
        "open_points",
        "{lead}when {hands}, the Solution shall pass on these open points: {said}",
        "{trial}, {receiver} reads the open points without asking {sender}: {said}",
    ),
)


@derivation(Transfer)
def arrival_is_noticed(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft for each thing that is stated about arriving, waiting and taking."""
    yield from worded(_LINES, account)
