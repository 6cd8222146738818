"""Nobody stands in although a customer waits.

## What it does
Flags a step at which a customer waits, when neither the step nor its role has anybody for the day of absence.

## Why it matters
The customer waits until somebody is back from holiday, and nobody is told.

## What to do
Name who does the step meanwhile, or what the customer is told and when.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.finding import Severity
from backbrief.domain.party import Role
from backbrief.domain.step import Step, has_stakes
from backbrief.flow.survey import Survey

_WAITING = frozenset({"customer waits"})


@rule(Step, Severity.GAP)
def role_without_stand_in_where_a_customer_waits(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for a step that waits for one person."""
    if not isinstance(step.backup, NoneOnPurpose) or not has_stakes(step.stakes, _WAITING):
        return
    role = survey.find(step.role, Role)
    if role is not None and isinstance(role.stand_in, NoneOnPurpose):
        yield Found(
            f"A customer waits for '{survey.title(step)}': what happens when the {survey.title(role)} is away?",
            "backup",
        )
