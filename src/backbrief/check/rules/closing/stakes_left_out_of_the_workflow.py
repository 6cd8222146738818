"""Something is at stake at a step that the workflow says it does not touch.

## What it does
Flags a workflow that leaves out law, money or personal data among what it touches, although a step or an information of
it is about just that.

## Why it matters
What a workflow touches opens questions: on laws, on cost, on the rights of persons. Left out, they are never asked.

## What to do
Add it to what the workflow touches, or correct the stakes of the step.
"""

from collections.abc import Callable, Iterator, Mapping

from backbrief.check.naming import listed, quoted
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose, items
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.step import Step, has_stakes
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@rule(Workflow, Severity.GAP)
def stakes_left_out_of_the_workflow(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each thing that is at stake and left out."""
    if not isinstance(workflow.touches, tuple | NoneOnPurpose):
        return
    for touch, concerns in _CONCERNS.items():
        about = _steps(workflow, survey, concerns) if touch not in items(workflow.touches) else []
        if about:
            names = listed(quoted(map(survey.title, about)))
            yield Found(
                f"At {names}, {touch} is at stake: does '{survey.title(workflow)}' touch it as well?", "touches"
            )


def _steps(workflow: Workflow, survey: Survey, concerns: Callable[[Step, Survey], bool]) -> list[Step]:
    nodes = survey.graphs[workflow.id].nodes
    steps = (survey.find(node, Step) for node in nodes)
    return [step for step in steps if step is not None and concerns(step, survey)]


def _law(step: Step, survey: Survey) -> bool:
    return has_stakes(step.stakes, frozenset({"law"}))


def _money(step: Step, survey: Survey) -> bool:
    return has_stakes(step.stakes, frozenset({"money"}))


def _personal(step: Step, survey: Survey) -> bool:
    found = (survey.find(use.information, Information) for use in items(step.uses))
    return any(getattr(information, "personal", None) in ("personal", "special") for information in found)


_CONCERNS: Mapping[str, Callable[[Step, Survey], bool]] = {
    "law or contract": _law,
    "money": _money,
    "personal data": _personal,
}
