"""A step can be done as often as it comes, singly or in batches, and what it achieves is measured."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "frequency",
        "the Solution shall carry {step} as often as it comes: {said}",
        "in a load test of 1 day, {doer} can do {step} as often as stated: {said}",
    ),
    Line(
        "batching",
        "{lead}the Solution shall offer {step} in this order of work: {said}",
        "{trial}, {doer} does {step} in this order of work: {said}",
    ),
    Line(
        "measure",
        "the Solution shall report this measure of {step}: {said}",
        "for 1 month of trial cases, the reader finds this measure of {step} without counting: {said}",
    ),
)


@derivation(Step)
def load_is_carried(step: Step, account: Account) -> Iterator[Draft]:
    """A draft each for the frequency, the batching and the measure."""
    yield from worded(_LINES, account)
