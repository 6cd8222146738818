"""Information is created and never changed or ended.

## What it does
Looks for who changes and who ends each piece of information that is created, once the uses of every step are stated.

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
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.flow.survey import Survey

_QUESTIONS = {
    "changes": "what is done when it is wrong",
    "ends": "what makes it over",
}


@rule(Design, Severity.GAP, level=Level.BUILD_READY)
def crud_hole(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each piece of information that names the missing parts of its life."""
    for record, uses in uses_by_information(survey).items():
        information = survey.find(record, Information)
        if information and (missing := _missing(information, uses)):
            asked = " and ".join(map(_QUESTIONS.__getitem__, missing))
            question = f"Nobody {' or '.join(missing)} {survey.title(information)}: {asked}?"
            yield Found(question, record=record)


def _missing(information: Information, uses: list[Use]) -> list[str]:
    """What nobody does with information that is created, and that is not stated to happen otherwise."""
    settled = {"changes": is_stated(information.change_after), "ends": is_stated(information.kept_then)}
    done = {use.kind for use in uses}
    return [kind for kind in _QUESTIONS if "creates" in done and kind not in done and not settled[kind]]
