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
from collections.abc import Iterator, Mapping

from backbrief.check.naming import listed
from backbrief.check.packets import sent
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.hands import organisation_of
from backbrief.flow.survey import Survey

Given = tuple[str, str]


@rule(Design, Severity.GAP)
def customer_asked_twice(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each transfer in which something given before is given again."""
    for (_, party), transfers in _by_party(survey).items():
        for later in transfers if len(transfers) > 1 else ():
            yield from _asked_again(later, transfers, party=party, survey=survey)


def _by_party(survey: Survey) -> Mapping[tuple[str, str], list[Transfer]]:
    """The transfers from outside by workflow and party."""
    found: dict[tuple[str, str], list[Transfer]] = defaultdict(list)
    for transfer in survey.of(Transfer):
        party = organisation_of(survey.design, transfer.sender_role)
        if party and transfer.boundary is Boundary.COMPANY:
            found[workflow_of(transfer.id), party].append(transfer)
    return found


def _asked_again(later: Transfer, transfers: list[Transfer], *, party: str, survey: Survey) -> Iterator[Found]:
    graph = survey.graphs[workflow_of(later.id)]
    for earlier in transfers:
        again = _packet(earlier) & _packet(later)
        if again and earlier is not later and later.receiver in graph.ahead_of(earlier.receiver):
            given = f"{survey.design.name_of(party)} has already given {_parts(again, survey)}"
            places = [survey.design.name_of(each.receiver) for each in (earlier, later)]
            yield Found(f"{given} for '{places[0]}': why again for '{places[1]}'?", "packet", record=later.id)
            return


def _packet(transfer: Transfer) -> set[Given]:
    """What is handed over: each part by name, or the information as a whole where no parts are named."""
    return {
        (str(item.information), attribute)
        for item in sent(transfer)
        if item.presence != "never"
        for attribute in items(item.attributes) or ("",)
    }


def _parts(given: set[Given], survey: Survey) -> str:
    return listed(attribute or survey.design.name_of(information) for information, attribute in sorted(given))
