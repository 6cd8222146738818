"""Work begins only when what it needs is true and in hand; what happens otherwise is built as well."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "entry_condition",
        "{lead}when {step} is to begin, the Solution shall check this condition of entry: {said}",
        "{trial} that break this condition, {doer} reads before {step} that it is not met: {said}",
    ),
    Line(
        "entry_otherwise",
        "{lead}if the condition of entry to {step} is not met, then the Solution shall start this response: {said}",
        "{trial} that break the condition of entry to {step}, this happens: {said}",
    ),
)


@derivation(Step)
def entry_is_checked(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the check and one for the way taken when it fails."""
    yield from worded(_LINES, account)
