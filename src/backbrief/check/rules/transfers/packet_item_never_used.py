"""Something is handed over that nobody uses.

## What it does
Looks for each part of a packet at the step that receives it and at all steps after it, once their uses are stated.

## Why it matters
Every part that is sent is a field to fill in, to protect and to explain; large packets are read badly.

## What to do
Take it out of the packet, or state where it is used.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import said_by_sender
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import Use
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.graph import reachable
from backbrief.flow.survey import Survey


@rule(Transfer, Severity.GAP, level=Level.WORKFLOW, asked=Asked.RECEIVER)
def packet_item_never_used(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question that names all that is passed on for nothing."""
    packet, receiver = said_by_sender(transfer.packet), survey.find(transfer.receiver, Step)
    if not isinstance(packet, tuple) or receiver is None:
        return
    later = _steps_from(receiver, survey)
    if any(step.uses is None for step in later) or _reaches_outside(later, survey):
        return
    uses = [use for step in later if isinstance(step.uses, tuple) for use in step.uses]
    unused = [name for item in packet for name in _unused(item, uses, survey=survey)]
    if unused:
        receives = f"{survey.names(transfer)['receiver']} receives {' and '.join(unused)}"
        yield Found(f"{receives}, and nobody uses it from there on: what for?", "packet")


def _steps_from(receiver: Step, survey: Survey) -> list[Step]:
    graph = survey.graphs[workflow_of(receiver.id)]
    ahead = reachable([receiver.id], graph.after)
    return [step for step in survey.of(Step) if step.id in ahead and step.id not in graph.composites]


def _reaches_outside(steps: list[Step], survey: Survey) -> bool:
    """True when something is passed on to a party, whose use of it we do not know."""
    senders = {step.id for step in steps}
    return any(each.sender in senders and survey.find(each.receiver, Party) for each in survey.transfers.values())


def _unused(item: PacketItem, uses: list[Use], *, survey: Survey) -> Iterator[str]:
    if item.presence == "never" or item.first_use is not None:
        return
    name = survey.design.name_of(str(item.information))
    own = [use for use in uses if use.information == item.information]
    if not own:
        yield name
    elif isinstance(item.attributes, tuple) and all(isinstance(use.attributes, tuple) for use in own):
        used = {part for use in own if isinstance(use.attributes, tuple) for part in use.attributes}
        yield from (f"the {part} of {name}" for part in item.attributes if part not in used)
