"""Information is kept in its amount, with its history, for its time, and then goes."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.information import Information

_LINES = (
    Line(
        "kept_for",
        "{lead}the Solution shall keep {name} for this time: {said}{kept_from}",
        "for 10 of 10 records of {name}, the end of keeping is shown and right: {said}{kept_from}",
        also={"kept_from": ", counted from this: {}"},
    ),
    Line(
        "kept_then",
        "{lead}when the time of keeping {name} ends, the Solution shall act as stated: {said}",
        "for 10 of 10 records of {name} past their time, this is found done: {said}",
    ),
    Line(
        "history",
        "{lead}the Solution shall keep {name} with this history: {said}",
        "for 10 of 10 changed records of {name}, a reader sees the value of the day that is stated: {said}",
    ),
    Line(
        "conversion",
        "the Solution shall take over existing data of {name} in this way: {said}",
        "for 100 records taken over, {name} agrees with the old record: {said}",
    ),
    Line(
        "volume",
        "the Solution shall hold {name} in this volume: {said}",
        "in a load test with this volume, {name} is found and stored as usual: {said}",
    ),
)


@derivation(Information)
def keeping_ends(information: Information, account: Account) -> Iterator[Draft]:
    """A draft each for keeping, disposal, history, old data and volume."""
    yield from worded(_LINES, account)
