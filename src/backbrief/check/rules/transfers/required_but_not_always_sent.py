"""The receiver must have something that is only passed on if known.

## What it does
Compares what the receiving step requires with what the packet says about the same information.

## Why it matters
The step cannot begin in all the cases in which it is not known; one of the two statements is wrong.

## What to do
Require it in the packet, or let the step begin without it.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import said_by_sender
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
    step, packet = survey.find(transfer.receiver, Step), said_by_sender(transfer.packet)
    if step is None or not isinstance(packet, tuple):
        return
    required = _required(step)
    for item in packet:
        if item.information in required and item.presence in _WORDS:
            what, names = survey.design.name_of(str(item.information)), survey.names(transfer)
            yield Found(
                f"'{survey.title(step)}' must have {what}, and {names['sender']} {_WORDS[item.presence]}: "
                "what is done without it?",
                "packet",
            )


def _required(step: Step) -> frozenset[object]:
    """The information that the step must have to begin and that it does not read from a named place."""
    uses = step.uses if isinstance(step.uses, tuple) else ()
    return frozenset(
        use.information for use in uses if use.kind in READS and use.presence == "required" and use.source is None
    )
