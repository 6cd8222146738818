"""What is needed to decide is seen together at the moment of decision."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.branch import Branch

_LINES = (
    Line(
        "looked_at",
        "when {question} is to be decided, the Solution shall show {decider} these together: {said}",
        "{trial}, {decider} answers {question} without leaving the view that shows these: {said}",
    ),
    Line(
        "missing_today",
        "{lead}when {question} is to be decided, the Solution shall show {decider} what is missing today: {said}",
        "{trial}, {decider} finds this at the moment of decision: {said}",
    ),
)


@derivation(Branch)
def decision_is_informed(branch: Branch, account: Account) -> Iterator[Draft]:
    """A draft each for what is looked at and for what is missing today."""
    yield from worded(_LINES, account)
