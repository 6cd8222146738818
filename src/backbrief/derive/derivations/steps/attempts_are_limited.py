"""What fails is tried again only so often."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "attempts",
        "{lead}if {step} fails, then the Solution shall keep further attempts to this limit: {said}",
        "{trial} that fail each time, {doer} sees attempts at {step} end at this limit: {said}",
    ),
)


@derivation(Step)
def attempts_are_limited(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the limit of attempts."""
    yield from worded(_LINES, account)
