"""A system goes, and no workflow says how it is gone over.

## What it does
Flags a system that is replaced or retired when no workflow says that it touches existing systems.

## Why it matters
The questions of the change-over - order, dates, running side by side, falling back - stay closed, and old data is lost.

## What to do
Name "existing systems are replaced" among what the workflow touches, and answer what opens up then.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.information import System
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_REPLACES = "existing systems are replaced"


@rule(Design, Severity.GAP)
def replaced_system_without_transition(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each system whose end nobody plans for."""
    if any(_plans_for_it(workflow) for workflow in design.of(Workflow)):
        return
    for system in design.of(System):
        if system.future in ("is replaced", "is retired"):
            name = design.name_of(system.id)
            question = f"{name} {system.future}: which work goes over to what takes its place, and how?"
            yield Found(question, "future", record=system.id)


def _plans_for_it(workflow: Workflow) -> bool:
    """True when the change-over is asked about at the workflow, or will be once it says what it touches."""
    return workflow.touches is None or _REPLACES in items(workflow.touches)
