"""The time for a step is counted, and nobody finds out too late that it has run out."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "deadline",
        "{lead}if {step} is still open at its deadline, then the Solution shall alert {doer}; the deadline: {said}",
        "{trial} left open, {doer} has the alert on {step} at the deadline: {said}",
    ),
    Line(
        "clock",
        "{lead}the Solution shall count the time for {step} in this way: {said}",
        "{trial}, the time shown for {step} agrees with the time that {doer} counts by hand: {said}",
    ),
)


@derivation(Step)
def deadline_is_watched(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the deadline and one for how its time is counted."""
    yield from worded(_LINES, account)
