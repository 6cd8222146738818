"""As many people as play a role can work, and somebody stands in for who is away."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.party import Role

_LINES = (
    Line(
        "capacity",
        "the Solution shall let these people work as {name}: {said}",
        "in a load test of 1 hour, these people work as {name} at once: {said}",
    ),
    Line(
        "stand_in",
        "while a person who works as {name} is away, the Solution shall give the work to the stand-in: {said}",
        "{trial} with a person away, the stand-in finds the open work of {name}: {said}",
    ),
)


@derivation(Role)
def role_is_staffed(role: Role, account: Account) -> Iterator[Draft]:
    """A draft each for the people and for the stand-in."""
    yield from worded(_LINES, account)
