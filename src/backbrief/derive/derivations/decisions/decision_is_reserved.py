"""Only those who may decide can decide, and only up to their limit."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.branch import Branch

_LINES = (
    Line(
        "decider",
        "when {question} is to be decided, the Solution shall let {said} decide and refuse each other role",
        "with 1 trial user for each role, {said} can answer {question} and each other role cannot",
    ),
    Line(
        "limits",
        "{lead}when {decider} decides {question}, the Solution shall keep the decision to these limits: {said}",
        "{trial} at the limit and 1 beyond, {decider} can decide {question} as stated: {said}",
    ),
)


@derivation(Branch)
def decision_is_reserved(branch: Branch, account: Account) -> Iterator[Draft]:
    """A draft each for the decider and the limits."""
    yield from worded(_LINES, account)
