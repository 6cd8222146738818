"""Information is created and never changed or ended, or the other way round.

## What it does
Looks for the missing part in the life of each piece of information, once the uses of every step are stated: who
creates, changes and ends it.

## Why it matters
Each missing part is a function nobody has asked for: mistakes cannot be corrected, and what is over stays open.

## What to do
State the step that does it, what happens after a change, or what becomes of it after the keeping time.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.uses import uses_by_information
from backbrief.domain.answer import is_stated
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information, System
from backbrief.domain.need import WRITES
from backbrief.flow.survey import Survey

_QUESTIONS = {
    "creates": "where does it come into being",
    "changes": "what is done when it is wrong",
    "ends": "what makes it over",
}


@rule(Design, Severity.GAP, level=Level.BUILD_READY)
def crud_hole(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that names the missing parts of its life."""
    for record, uses in uses_by_information(survey).items():
        information = survey.find(record, Information)
        done = {use.kind for use in uses}
        if information and not done.isdisjoint(WRITES):
            missing = [kind for kind in WRITES if kind not in done and not _is_settled(kind, information, survey)]
            asked = " and ".join(_QUESTIONS[kind] for kind in missing)
            if missing:
                question = f"Nobody {' or '.join(missing)} {survey.title(information)}: {asked}?"
                yield Found(question, record=record)


def _is_settled(kind: str, information: Information, survey: Survey) -> bool:
    """True when it is stated elsewhere what takes the place of the step."""
    if kind == "creates":
        held = (system.holds for system in survey.of(System))
        return any(isinstance(each, tuple) and information.id in each for each in held)
    return is_stated(information.change_after if kind == "changes" else information.kept_then)
