"""What has to be judged together is seen together."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "side_by_side",
        "when {doer} does {step}, the Solution shall show these side by side: {said}",
        "{trial}, {doer} judges at {step} without leaving the view that shows these: {said}",
    ),
)


@derivation(Step)
def judgment_is_supported(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for what is shown side by side."""
    yield from worded(_LINES, account)
