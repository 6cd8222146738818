"""Information stays right, is worded for those who read it, and is taken in where it is known first."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.information import Information

_LINES = (
    Line(
        "quality",
        "{lead}the Solution shall hold {name} to this quality: {said}",
        "for 100 records of {name}, a count gives this quality: {said}",
    ),
    Line(
        "change_after",
        "{lead}when {name} changes after it was passed on, the Solution shall act as stated: {said}",
        "{trial} changed after passing on, whoever got {name} finds as stated: {said}",
    ),
    Line(
        "language",
        "{lead}where {name} is shown to customers, the Solution shall use this language and layout: {said}",
        "{trial}, a customer reads {name} in this language and layout: {said}",
    ),
    Line(
        "lifted_facts",
        "when {name} comes in, the Solution shall record these facts from it as fields: {said}",
        "{trial}, these facts of {name} are found without opening {name}: {said}",
    ),
    Line(
        "first_known_by",
        "the Solution shall take in {name} where it is known first: {said}",
        "{trial}, {name} enters at this place and is typed at no other: {said}",
    ),
)


@derivation(Information)
def meaning_is_kept(information: Information, account: Account) -> Iterator[Draft]:
    """A draft each for quality, change after passing on, language, lifted facts and the first knower."""
    yield from worded(_LINES, account)
