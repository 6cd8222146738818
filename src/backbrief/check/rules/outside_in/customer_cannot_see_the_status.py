"""A customer who cannot learn how far their case is.

## What it does
Flags work that is to be for a customer, when functions are stated at its steps and none shows or tells a status.

## Why it matters
Those who cannot see, ring. Showing a status takes states, access and messages, which have to be planned.

## What to do
Say at which step the customer can see or is told where the case is: show status, notify or share.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.verbs import verbs_at
from backbrief.domain.finding import Severity
from backbrief.domain.party import Party
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_TELLING = frozenset({"show status", "notify", "share", "send"})


@rule(Workflow, Severity.GAP)
def customer_cannot_see_the_status(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question when no function of the work tells anybody how far it is."""
    customer = survey.find(workflow.customer, Party)
    if customer is None or workflow.state == "as-is":
        return
    verbs = set[object]().union(*map(verbs_at, survey.graphs[workflow.id].steps()))
    if verbs and not verbs & _TELLING:
        who = survey.title(customer)
        yield Found(f"How does {who} learn how far a case of '{survey.title(workflow)}' is?")
