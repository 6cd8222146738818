"""Rules that hold at a step and that nobody could name yet stay in sight."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, left_open
from backbrief.domain.step import Step

_OPEN = Line(
    "rules",
    "when {doer} does {step}, the Solution shall enforce these rules: {said}",
    "{trial}, {doer} keeps at {step} to the rules that are still to be named",
)


@derivation(Step)
def rules_are_named(step: Step, account: Account) -> Iterator[Draft]:
    """A draft while the rules are unknown; each rule that is named has a requirement of its own."""
    yield from left_open(_OPEN, account)
