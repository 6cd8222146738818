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
from backbrief.check.uses import uses_by_information
from backbrief.domain.answer import said_by_sender
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.need import READS, Use
from backbrief.domain.party import Party
from backbrief.flow.survey import Survey


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def information_never_used(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that names what of it is created for nobody."""
    uses = uses_by_information(survey)
    otherwise = _looked_at_otherwise(survey) if uses else set()
    for information in survey.of(Information):
        of_it = uses.get(information.id, ())
        created = [use for use in of_it if use.kind == "creates"]
        if created and information.id not in otherwise and not isinstance(information.kept_for, str):
            unread = _unread(created, [use for use in of_it if use.kind in READS], name=survey.title(information))
            if unread:
                question = f"Who uses {unread}, created and then looked at nowhere?"
                yield Found(question, "kept_for", record=information.id)


def _looked_at_otherwise(survey: Survey) -> set[str]:
    """What is looked at to decide, and what is passed to somebody outside."""
    decided = {each for branch in survey.of(Branch) if isinstance(branch.looked_at, tuple) for each in branch.looked_at}
    outside = [each for each in survey.transfers.values() if survey.find(each.receiver, Party)]
    packets = [packet for each in outside if isinstance(packet := said_by_sender(each.packet), tuple)]
    return {*decided, *(str(item.information) for packet in packets for item in packet)}


def _unread(created: list[Use], read: list[Use], *, name: str) -> str:
    """What is created and in no reading use: all of it, or its parts when all readers name theirs; else nothing."""
    if not read:
        return name
    if not all(isinstance(use.attributes, tuple) for use in read):
        return ""
    known = set(_parts(read))
    parts = [f"the {part}" for part in dict.fromkeys(_parts(created)) if part not in known]
    return f"{', '.join(parts)} of {name}" if parts else ""


def _parts(uses: list[Use]) -> list[str]:
    return [part for use in uses if isinstance(use.attributes, tuple) for part in use.attributes]
