"""What must be shown later is kept when it happens."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "proof",
        "{lead}when {doer} does {step}, the Solution shall log this proof: {said}",
        "{trial}, a person who was not there reads this from the log of {step}: {said}",
    ),
)


@derivation(Step)
def work_is_proven(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the proof."""
    yield from worded(_LINES, account)
