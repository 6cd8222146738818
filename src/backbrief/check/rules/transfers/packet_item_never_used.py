"""Something is handed over that nobody uses.

## What it does
Looks for each part of a packet at the step that receives it and at all steps after it, once their uses are stated.

## Why it matters
Every part that is sent is a field to fill in, to protect and to explain; large packets are read badly.

## What to do
Take it out of the packet, or state where it is used.
"""

from collections.abc import Iterator
from itertools import chain

from backbrief.check.packets import sent
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey


@rule(Transfer, Severity.GAP, level=Level.WORKFLOW, asked=Asked.RECEIVER)
def packet_item_never_used(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question that names all that is passed on for nothing."""
    uses = _uses_after(transfer, survey)
    if uses is None:
        return
    unused = [name for item in sent(transfer) for name in _unused(item, uses, survey=survey)]
    if unused:
        receives = f"{survey.names(transfer)['receiver']} receives {' and '.join(unused)}"
        yield Found(f"{receives}, and nobody uses it from there on: what for?", "packet")


def _uses_after(transfer: Transfer, survey: Survey) -> list[Use] | None:
    """All uses of the receiving step and of those after it; None as long as they are not all known."""
    receiver = survey.find(transfer.receiver, Step) if sent(transfer) else None
    if receiver is None:
        return None
    later = _steps_from(receiver, survey)
    uses = chain.from_iterable(items(step.uses) for step in later)
    return list(uses) if _all_are_known(later, survey) else None


def _steps_from(receiver: Step, survey: Survey) -> list[Step]:
    graph = survey.graphs[workflow_of(receiver.id)]
    ahead = graph.ahead_of(receiver.id)
    return [step for step in graph.steps() if step.id in ahead]


def _all_are_known(steps: list[Step], survey: Survey) -> bool:
    """True when every step has stated its uses, and nothing is passed on to a party, of whose use we do not know."""
    senders = {step.id for step in steps if step.uses is not None}
    return len(senders) == len(steps) and senders.isdisjoint(survey.speaking_to_parties)


def _unused(item: PacketItem, uses: list[Use], *, survey: Survey) -> list[str]:
    """What of an item is in no use; nothing where it is used in parts that are not named."""
    used = [items(use.attributes) for use in uses if use.information == item.information]
    if item.presence == "never" or item.first_use is not None or not all(used):
        return []
    name = survey.design.name_of(str(item.information))
    return [f"the {part} of {name}" for part in _beyond(item, used)] if used else [name]


def _beyond(item: PacketItem, used: list[tuple[str, ...]]) -> list[str]:
    known = frozenset[str]().union(*used)
    return [part for part in items(item.attributes) if part not in known]
