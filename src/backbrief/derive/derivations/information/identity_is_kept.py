"""One thing is known once, in known relations and states, and a blank has a meaning."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.information import Information

_LINES = (
    Line(
        "identifier",
        "the Solution shall tell one entry of {name} from another by this: {said}",
        "{trial} of which 2 are the same, the duplicate of {name} is recognised by this: {said}",
    ),
    Line(
        "relations",
        "the Solution shall keep {name} in this relation: {said}",
        "{trial}, {name} can be stored in this relation and in no other: {said}",
    ),
    Line(
        "states",
        "the Solution shall keep {name} in these states and in no other: {said}",
        "{trial}, {name} shows these states and no other: {said}",
    ),
    Line(
        "blank_means",
        "{lead}while a part of {name} is empty, the Solution shall show what the blank means: {said}",
        "{trial} with an empty part of {name}, a reader tells these meanings apart: {said}",
    ),
)


@derivation(Information)
def identity_is_kept(information: Information, account: Account) -> Iterator[Draft]:
    """A draft each for the identifier, the relations, the states and the blanks."""
    yield from worded(_LINES, account)
