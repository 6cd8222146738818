"""A decision is told, can be contested for a known time, and does not wait for ever."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.branch import Branch

_LINES = (
    Line(
        "told",
        "{lead}when {question} is decided, the Solution shall tell the answer to these: {said}",
        "{trial}, each of these knows the answer to {question} without asking: {said}",
    ),
    Line(
        "reversible",
        "{lead}when the answer to {question} is contested, the Solution shall apply this rule of reversal: {said}",
        "{trial} that are contested, {decider} finds reversal open or shut under this rule: {said}",
    ),
    Line(
        "time_allowed",
        "{lead}when {question} is to be decided, the Solution shall watch this time and act when it runs out: {said}",
        "{trial} left undecided, {decider} finds as stated when the time for {question} runs out: {said}",
    ),
)


@derivation(Branch)
def decision_has_effect(branch: Branch, account: Account) -> Iterator[Draft]:
    """A draft each for who is told, for reversal and for the time allowed."""
    yield from worded(_LINES, account)
