"""A step is closed by a test, and others can see that it is done."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "done_when",
        "when {doer} reports {step} as done, the Solution shall close {step} on this condition: {said}",
        "{trial}, {step} closes when this holds, and stays open for {doer} when it does not: {said}",
    ),
    Line(
        "done_seen",
        "{lead}when {step} is done, the Solution shall make that visible in this way: {said}",
        "{trial}, somebody other than {doer} sees that {step} is done, in this way: {said}",
    ),
)


@derivation(Step)
def completion_is_checked(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the test of completion and one for its being seen."""
    yield from worded(_LINES, account)
