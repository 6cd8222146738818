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
from itertools import chain

from backbrief.check.packets import parts, sent
from backbrief.check.rule import Found, rule
from backbrief.check.uses import uses_by_information
from backbrief.domain.answer import items
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
    uses, otherwise = uses_by_information(survey), _looked_at_otherwise(survey)
    for information in survey.of(Information):
        if information.id in otherwise or isinstance(information.kept_for, str):
            continue
        if unread := _unread(uses.get(information.id, []), name=survey.title(information)):
            question = f"Who uses {unread}, created and then looked at nowhere?"
            yield Found(question, "kept_for", record=information.id)


def _looked_at_otherwise(survey: Survey) -> set[str]:
    """What is looked at to decide, and what is passed to somebody outside."""
    decided = {each for branch in survey.of(Branch) for each in items(branch.looked_at)}
    passed = (sent(each) for each in survey.transfers.values() if survey.find(each.receiver, Party))
    return decided | {str(item.information) for item in chain.from_iterable(passed)}


def _unread(uses: list[Use], *, name: str) -> str:
    """What is created and in no reading use, in words: all of it, or some parts; empty when there is nothing."""
    created = [use for use in uses if use.kind == "creates"]
    read = [use for use in uses if use.kind in READS]
    return name if created and not read else _unread_parts(created, read, name=name)


def _unread_parts(created: list[Use], read: list[Use], *, name: str) -> str:
    """The created parts that no reading use names; empty as long as a reading use does not name its parts."""
    if not all(items(use.attributes) for use in read):
        return ""
    known = set(parts(read))
    unread = [f"the {part}" for part in dict.fromkeys(parts(created)) if part not in known]
    return f"{', '.join(unread)} of {name}" if unread else ""
