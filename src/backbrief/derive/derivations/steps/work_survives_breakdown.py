"""Work goes on by hand while technology is down, and is caught up with afterwards."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "by_hand",
        "{lead}where {step} is done by hand during a breakdown, the Solution shall provide beforehand for this: {said}",
        "in 1 rehearsed breakdown, {doer} does {step} by hand as stated: {said}",
    ),
    Line(
        "catch_up",
        "{lead}when a breakdown ends, the Solution shall take in the work done by hand at {step} in this way: {said}",
        "after 1 rehearsed breakdown, each case done by hand at {step} stands in the Solution: {said}",
    ),
)


@derivation(Step)
def work_survives_breakdown(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the work by hand and one for catching up."""
    yield from worded(_LINES, account)
