"""A transfer that is to be and that its receiver would not rely on.

## What it does
Flags a transfer of a to-be workflow with which the receiver would not fly, or not on every day.

## Why it matters
A new design that is doubted before it is built carries the old fault over.

## What to do
Ask what would have to be different, state it at the transfer, and ask again.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Asked
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_DOUBTS = {
    "no": "at all",
    "not on a holiday": "on a holiday as well",
    "not with a stand-in": "with a stand-in as well",
}


@rule(Transfer, Severity.GAP, asked=Asked.RECEIVER)
def to_be_transfer_nobody_would_fly_with(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question for a transfer that is doubted."""
    if transfer.would_fly not in _DOUBTS:
        return
    workflow = survey.find(workflow_of(transfer.id), Workflow)
    if workflow is not None and workflow.state == "to-be":
        names = survey.names(transfer)
        doubt = _DOUBTS[str(transfer.would_fly)]
        question = f"What has to be different so that {names['receiver']} can rely on {names['sender']} {doubt}?"
        yield Found(question, "would_fly")
