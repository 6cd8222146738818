"""Who else sees a step and its result, and who does not."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "seen_by",
        "{lead}the Solution shall show {step} and its result under this rule of access: {said}",
        "with 1 trial user for each role, {step} is open or closed to the user under this rule: {said}",
    ),
)


@derivation(Step)
def work_is_seen(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the rule of access."""
    yield from worded(_LINES, account)
