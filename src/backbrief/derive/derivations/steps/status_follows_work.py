"""The status of the case moves on with the work."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "status_before",
        "while the status of {case} is “{said}”, the Solution shall let {doer} do {step}",
        "{trial} with the status “{said}”, {doer} can do {step}",
    ),
    Line(
        "status_after",
        "when {step} is done, the Solution shall set the status of {case} to “{said}”",
        "{trial}, the status of {case} reads “{said}” after {step}",
    ),
)


@derivation(Step)
def status_follows_work(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for the status in which the work may be done and one for the status that it leaves."""
    yield from worded(_LINES, account)
