"""Who reads and who changes information, how closely it is guarded, and on which ground it is kept."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.information import Information

_LINES = (
    Line(
        "readers",
        "{lead}the Solution shall let these roles read {name} and refuse each other role: {said}",
        "with 1 trial user for each role, {name} is readable for these and for no other: {said}",
    ),
    Line(
        "changers",
        "{lead}the Solution shall let these roles change {name} and refuse each other role: {said}",
        "with 1 trial user for each role, {name} is changeable for these and for no other: {said}",
    ),
    Line(
        "confidentiality",
        "{lead}the Solution shall guard {name} as information of this class: {said}",
        "with 1 trial user for each role, {name} is guarded by the rules of this class: {said}",
    ),
    Line(
        "lawful_ground",
        "{lead}the Solution shall keep and use {name} on this lawful ground: {said}",
        "for 10 of 10 records of {name}, the ground is found beside the record: {said}",
    ),
)


@derivation(Information)
def access_is_guarded(information: Information, account: Account) -> Iterator[Draft]:
    """A draft each for the readers, the changers, the class and the lawful ground."""
    yield from worded(_LINES, account)
