"""Work that is to be and still reads from a system that goes.

## What it does
Flags a step of a to-be workflow that reads information from a system that is retired or replaced.

## Why it matters
An interface to it would be built and thrown away, or on the first day the information is missing.

## What to do
Name where the information is read from once the system is gone.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.information import System
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS)
def to_be_work_on_a_retired_system(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each step and system that goes."""
    gone = {system.id for system in design.of(System) if system.future in ("is retired", "is replaced")}
    for workflow in survey.of(Workflow) if gone else ():
        if workflow.state == "to-be":
            for step in survey.graphs[workflow.id].steps():
                yield from _reading(step, gone, survey)


def _reading(step: Step, gone: set[str], survey: Survey) -> Iterator[Found]:
    uses = step.uses if isinstance(step.uses, tuple) else ()
    for system in dict.fromkeys(use.source for use in uses if use.source in gone):
        name = survey.design.name_of(str(system))
        question = f"{name} goes: where does '{survey.title(step)}' read from then?"
        yield Found(question, "uses", record=step.id)
