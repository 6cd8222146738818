"""The change to the new way is practised, staged and paid for as stated."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.workflow import Workflow

_LINES = (
    Line(
        "training",
        "the Solution shall offer a place to practise for this training in {workflow}: {said}",
        "after the training, 9 of 10 persons do a sample case of {workflow} alone: {said}",
    ),
    Line(
        "transition",
        "the Solution shall allow this change-over of {workflow}: {said}",
        "in 1 rehearsal, {workflow} changes over and falls back as stated: {said}",
    ),
    Line(
        "money",
        "the Solution shall keep within these costs of {workflow}: {said}",
        "the offer and the bill of 1 year stay within these costs: {said}",
    ),
)


@derivation(Workflow)
def change_is_carried(workflow: Workflow, account: Account) -> Iterator[Draft]:
    """A draft each for training, change-over and money."""
    yield from worded(_LINES, account)
