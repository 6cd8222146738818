"""Information, or a part of it, is created and nobody uses it.

## What it does
Looks for what is created at a step in all other uses, decisions and packets to the outside, once the uses of every
step are stated; what is kept for a stated time is left out.

## Why it matters
It costs a field, storage and protection, and serves nobody.

## What to do
State who uses it, state for how long it is kept and why, or do not create it.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import said_by_sender
from backbrief.domain.branch import Branch
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.need import READS, Use
from backbrief.domain.party import Party
from backbrief.flow.survey import Survey


@rule(Information, Severity.GAP, level=Level.WORKFLOW)
def information_never_used(information: Information, survey: Survey) -> Iterator[Found]:
    """A question that names what is created for nobody."""
    uses = [use for use in _uses(survey) if use.information == information.id]
    if isinstance(information.kept_for, str) or information.id in _looked_at_otherwise(survey):
        return
    created = [use for use in uses if use.kind == "creates"]
    read = [use for use in uses if use.kind in READS]
    name = survey.title(information)
    if created and not read:
        yield Found(f"Who uses {name}, which is created and then looked at nowhere?", "kept_for")
    elif unread := _unread_parts(created, read):
        yield Found(f"Who uses the {', the '.join(unread)} of {name}, created and then looked at nowhere?", "kept_for")


def _uses(survey: Survey) -> list[Use]:
    """All uses of the design, or none as long as those of a step are not stated."""
    steps = [step for graph in survey.graphs.values() for step in graph.steps()]
    if any(step.uses is None for step in steps):
        return []
    return [use for step in steps if isinstance(step.uses, tuple) for use in step.uses]


def _looked_at_otherwise(survey: Survey) -> set[object]:
    """What is looked at to decide, and what is passed to somebody outside."""
    decided = {each for branch in survey.of(Branch) if isinstance(branch.looked_at, tuple) for each in branch.looked_at}
    outside = [each for each in survey.transfers.values() if survey.find(each.receiver, Party)]
    packets = [packet for each in outside if isinstance(packet := said_by_sender(each.packet), tuple)]
    return {*decided, *(item.information for packet in packets for item in packet)}


def _unread_parts(created: list[Use], read: list[Use]) -> list[str]:
    """The created parts that no reading use names; none as long as a reading use names no parts."""
    if not all(isinstance(use.attributes, tuple) for use in read):
        return []
    known = {part for use in read if isinstance(use.attributes, tuple) for part in use.attributes}
    parts = dict.fromkeys(part for use in created if isinstance(use.attributes, tuple) for part in use.attributes)
    return [part for part in parts if part not in known]
