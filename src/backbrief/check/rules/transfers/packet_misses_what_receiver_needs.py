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
    """A question for each place at which something made before is missing, with the transfers that leave it behind."""
    found = (gap for gap in gaps(survey, lambda continuity: continuity.not_carried) if not _is_asked(gap, survey))
    for (at, _), missing in together(found, lambda gap: (gap.at, gap.information)).items():
        transfers = [each for gap in missing for each in gap.where if each in survey.transfers]
        question = f"{place_of(at, survey)} needs {in_words(missing, survey)}. {_how_it_is_lost(at, missing, survey)}"
        yield Found(f"{question}. Where does it come from?", "packet" if transfers else "uses", "", [*transfers, at][0])


def _is_asked(gap: Gap, survey: Survey) -> bool:
    """True when no packet on the way is stated yet: what it holds is asked there."""
    transfers = [survey.transfers[each] for each in gap.where if each in survey.transfers]
    return bool(transfers) and all(transfer.packet is None for transfer in transfers)


def _how_it_is_lost(at: str, missing: list[Gap], survey: Survey) -> str:
    step = survey.find(at, Step)
    reader = survey.design.name_of(step.role) if step and isinstance(step.role, str) else "whoever does it"
    where = dict.fromkeys(each for gap in missing for each in gap.where)
    names = [survey.names(survey.transfers[each]) for each in where if each in survey.transfers]
    if not names:
        systems = listed(survey.design.name_of(each) for each in where) or "other hands"
        return f"It lies in {systems}, and {reader} cannot read it there"
    ways = listed(f"{name['sender']} -> {name['receiver']}" for name in names)
    return f"The transfer {ways} does not carry it, and {reader} cannot read it anywhere"
