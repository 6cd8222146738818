"""A step uses information that its role may not read or change.

## What it does
Compares the uses of each step with the roles that may read and change the information, where these are stated.

## Why it matters
Access rights are built from one of the two statements, and then the work stops or the data lies open.

## What to do
Add the role to those who may, or give the use to another step.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.need import WRITES, Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


@rule(Step, Severity.GUESS, level=Level.BUILD_READY, asked=Asked.OWNER)
def use_without_right(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each use to which the role has no right."""
    if not isinstance(step.role, str):
        return
    for index, use in enumerate(items(step.uses)):
        verb, allowed = _right_to(use, survey)
        if allowed and step.role not in allowed:
            role, what = survey.design.name_of(step.role), survey.design.name_of(str(use.information))
            question = f"May {role} {verb} {what}, as '{survey.title(step)}' demands, or who does it?"
            yield Found(question, "uses", str(index))


def _right_to(use: Use, survey: Survey) -> tuple[str, tuple[str, ...]]:
    """What the use does, and the roles that may do so; none when nobody has said who may."""
    information = survey.find(use.information, Information) or Information(id="")
    if use.kind in WRITES:
        return "change", items(information.changers)
    return "read", items(information.readers)
