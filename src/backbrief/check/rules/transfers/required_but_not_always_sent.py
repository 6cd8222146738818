"""The receiver must have something that is only passed on if known.

## What it does
Compares what the receiving step requires with what the packet says about the same information.

## Why it matters
The step cannot begin in all the cases in which it is not known; one of the two statements is wrong.

## What to do
Require it in the packet, or let the step begin without it.
"""

from collections.abc import Iterator

from backbrief.check.packets import sent
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.need import READS
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey

_WORDS = {"if known": "passes it on only if known", "never": "never passes it on"}


@rule(Transfer, Severity.GAP, level=Level.WORKFLOW, asked=Asked.BOTH_SIDES)
def required_but_not_always_sent(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question for each piece that the receiving step requires and the packet does not promise."""
    step = survey.find(transfer.receiver, Step)
    required = _required(step) if step else frozenset()
    for item in sent(transfer):
        if item.information in required and item.presence in _WORDS:
            name_of, sender = survey.design.name_of, survey.names(transfer)["sender"]
            must = f"'{name_of(transfer.receiver)}' must have {name_of(str(item.information))}"
            yield Found(f"{must}, and {sender} {_WORDS[item.presence]}: what is done without it?", "packet")


def _required(step: Step) -> frozenset[object]:
    """The information that the step must have to begin and that it does not read from a named place."""
    required = (use for use in items(step.uses) if use.kind in READS and use.presence == "required")
    return frozenset(use.information for use in required if use.source is None)
