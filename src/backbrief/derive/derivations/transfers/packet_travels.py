"""What is handed over travels in a known form, on a known way, with a key that both ends know."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.transfer import Transfer

_LINES = (
    Line(
        "form",
        "{lead}when {hands}, the Solution shall pass the packet in this form: {said}",
        "{trial}, {receiver} gets the packet in this form: {said}",
    ),
    Line(
        "channel",
        "{lead}when {hands}, the Solution shall use this channel: {said}",
        "{trial}, the packet reaches {receiver} through this channel and leaves the trace that is stated: {said}",
    ),
    Line(
        "second_channel",
        "{lead}if the channel is down when {hands}, then the Solution shall use this second channel: {said}",
        "with the first channel closed, {trial}, the packet reaches {receiver} through the second: {said}",
    ),
    Line(
        "key",
        "{lead}when {hands}, the Solution shall match what arrives to {case} by this key: {said}",
        "{trial}, {sender} and {receiver} name the same case by this key: {said}",
    ),
    Line(
        "translation",
        "{lead}when {hands}, the Solution shall translate words and codes in this way: {said}",
        "{trial}, {receiver} reads no word or code that only {sender} uses: {said}",
    ),
)


@derivation(Transfer)
def packet_travels(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """A draft each for form, channel, second channel, key and translation."""
    yield from worded(_LINES, account)
