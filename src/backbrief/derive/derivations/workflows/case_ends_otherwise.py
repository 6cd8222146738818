"""A case can be cancelled, withdrawn and opened again, and leaves nothing half done."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.workflow import Workflow

_LINES = (
    Line(
        "cancelled",
        "when a case of {workflow} is cancelled, the Solution shall act as stated: {said}",
        "{trial} cancelled at different steps, {case} is left as stated: {said}",
    ),
    Line(
        "withdrawn",
        "when the customer withdraws from {workflow}, the Solution shall act as stated: {said}",
        "{trial} withdrawn at different steps, {case} is left as stated: {said}",
    ),
    Line(
        "reopened",
        "when a finished case of {workflow} is opened again, the Solution shall act as stated: {said}",
        "{trial} opened again, {case} is found with its history as stated: {said}",
    ),
)


@derivation(Workflow)
def case_ends_otherwise(workflow: Workflow, account: Account) -> Iterator[Draft]:
    """A draft each for cancelling, withdrawing and opening again."""
    yield from worded(_LINES, account)
