"""A step needs information that is not handed on to it.

## What it does
Follows each part that a step needs back to where it was made, and flags the transfers on the way whose packet leaves
it behind while the role cannot read it in a system.

## Why it matters
The receiver has to ask back, each time; IT would build the gap into the interface.

## What to do
Add it to the packet, give the role a system in which to read it, or state that it is not needed.
"""

from collections.abc import Iterator

from backbrief.check.naming import listed
from backbrief.check.pieces import gaps, in_words, together
from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.gap import Gap
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW, asked=Asked.RECEIVER)
def packet_misses_what_receiver_needs(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each thing that was made and is left behind at the same place, with all who need it later."""
    found = (gap for gap in gaps(survey, lambda continuity: continuity.not_carried) if not _is_asked(gap, survey))
    for (where, _), missing in together(found, lambda gap: (gap.where, gap.information)).items():
        transfers = [each for each in where if each in survey.transfers]
        question = f"{_what_is_needed(missing, survey)}. {_how_it_is_lost(missing, transfers, survey)}"
        record = transfers[0] if transfers else missing[0].at
        yield Found(f"{question}. Where does it come from?", "", "", record)


def _is_asked(gap: Gap, survey: Survey) -> bool:
    """True when no packet on the way is stated yet: what it holds is asked there."""
    transfers = [survey.transfers[each] for each in gap.where if each in survey.transfers]
    return bool(transfers) and all(transfer.packet is None for transfer in transfers)


def _what_is_needed(missing: list[Gap], survey: Survey) -> str:
    places = list(dict.fromkeys(place_of(gap.at, survey) for gap in missing))
    return f"{listed(places)} {'needs' if len(places) == 1 else 'need'} {in_words(missing, survey)}"


def _how_it_is_lost(missing: list[Gap], transfers: list[str], survey: Survey) -> str:
    readers = listed(_readers(missing, survey)) or "whoever does it"
    if not transfers:
        systems = listed(map(survey.design.name_of, missing[0].where)) or "other hands"
        return f"It lies in {systems}, and {readers} cannot read it there"
    names = [survey.names(survey.transfers[each]) for each in transfers]
    ways = listed(f"{name['sender']} -> {name['receiver']}" for name in names)
    return f"The transfer {ways} does not carry it, and {readers} cannot read it anywhere"


def _readers(missing: list[Gap], survey: Survey) -> list[str]:
    steps = [step for gap in missing if (step := survey.find(gap.at, Step))]
    return [survey.design.name_of(step.role) for step in steps if isinstance(step.role, str)]
