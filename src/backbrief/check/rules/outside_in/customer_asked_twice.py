"""A party outside that is asked again for what it has already given.

## What it does
Flags a transfer in which an outside party hands over parts of an information that it handed over earlier on the way.

## Why it matters
Being asked twice is what customers remember. Whether a value is carried forward or typed again decides where it is
kept.

## What to do
Carry the value forward and take it out of the later packet, or say at the later step why it is asked anew.
"""

from collections import defaultdict
from collections.abc import Iterator

from backbrief.check.naming import listed
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import said_by_sender
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.graph import reachable
from backbrief.flow.hands import organisation_of
from backbrief.flow.survey import Survey

Given = tuple[str, str]


@rule(Design, Severity.GAP)
def customer_asked_twice(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each transfer in which something given before is given again."""
    by_party: dict[tuple[str, str], list[Transfer]] = defaultdict(list)
    for transfer in survey.of(Transfer):
        party = organisation_of(design, transfer.sender_role)
        if party and transfer.boundary is Boundary.COMPANY:
            by_party[workflow_of(transfer.id), party].append(transfer)
    for (_, party), transfers in by_party.items():
        for later in transfers if len(transfers) > 1 else ():
            yield from _asked_again(later, transfers, party=party, survey=survey)


def _asked_again(later: Transfer, transfers: list[Transfer], *, party: str, survey: Survey) -> Iterator[Found]:
    after = survey.graphs[workflow_of(later.id)].after
    packets = ((each, _packet(each) & _packet(later)) for each in transfers if each is not later)
    for earlier, again in packets:
        if again and later.receiver in reachable([earlier.receiver], after):
            name = survey.design.name_of
            parts = listed(attribute or name(information) for information, attribute in sorted(again))
            yield Found(
                f"{name(party)} has already given {parts} for '{name(earlier.receiver)}': "
                f"why again for '{name(later.receiver)}'?",
                "packet",
                record=later.id,
            )
            return


def _packet(transfer: Transfer) -> set[Given]:
    """What is handed over: each part by name, or the information as a whole where no parts are named."""
    packet = said_by_sender(transfer.packet)
    items = packet if isinstance(packet, tuple) else ()
    return {
        (str(item.information), attribute)
        for item in items
        if item.presence != "never"
        for attribute in (item.attributes if isinstance(item.attributes, tuple) else ("",))
    }
