"""A step that only looks at the work and passes it on.

## What it does
Flags a step that takes work from one role and gives it to another, and neither makes, changes nor ends information nor
decides anything.

## Why it matters
Each pair of hands adds a queue. Technology can pass work on without anybody touching it.

## What to do
Lead the work past this step, or state what is made or decided here.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose, items
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.need import READS
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey


@rule(Design, Severity.HINT)
def holder_who_adds_nothing(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step that could be left out of the way."""
    idle = [step for step in survey.of(Step) if _adds_nothing(step)]
    handing_on = _handing_on(survey) if idle else set()
    for step in idle:
        if step.id in handing_on:
            yield Found(f"What would be missing if the work went past '{survey.title(step)}'?", "uses", record=step.id)


def _adds_nothing(step: Step) -> bool:
    if not isinstance(step.decision, NoneOnPurpose) or not isinstance(step.uses, tuple | NoneOnPurpose):
        return False
    return all(use.kind in READS for use in items(step.uses))


def _handing_on(survey: Survey) -> set[str]:
    """The steps that take work from other hands and give it to other hands."""
    transfers = survey.of(Transfer)
    return {each.receiver for each in transfers} & {each.sender for each in transfers}
