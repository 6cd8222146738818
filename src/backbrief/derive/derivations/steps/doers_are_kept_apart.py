"""Who must not do a step is kept from it, and who stands in for its role can do it."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.step import Step

_LINES = (
    Line(
        "not_by",
        "{lead}when {step} is given to a person, the Solution shall refuse a person who is shut out from it: {said}",
        "{trial}, a person who is shut out cannot open {step} as {doer}: {said}",
    ),
    Line(
        "backup",
        "{lead}while {doer} is away, the Solution shall offer {step} to {said} with the same rights",
        "while {doer} is away, {trial}, {said} can do {step} from beginning to end",
    ),
)


@derivation(Step)
def doers_are_kept_apart(step: Step, account: Account) -> Iterator[Draft]:
    """A draft for those who are shut out and one for the role that stands in."""
    yield from worded(_LINES, account)
