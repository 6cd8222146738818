"""Something is at stake at a step that the workflow says it does not touch.

## What it does
Flags a workflow that leaves out law, money or personal data among what it touches, although a step or an information of
it is about just that.

## Why it matters
What a workflow touches opens questions: on laws, on cost, on the rights of persons. Left out, they are never asked.

## What to do
Add it to what the workflow touches, or correct the stakes of the step.
"""

from collections.abc import Iterator

from backbrief.check.naming import listed, quoted
from backbrief.check.rule import Found, rule
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.step import Step, has_stakes
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_AT_STAKE = {"law or contract": "law", "money": "money"}
_PERSONAL = "personal data"


@rule(Workflow, Severity.GAP)
def stakes_left_out_of_the_workflow(workflow: Workflow, survey: Survey) -> Iterator[Found]:
    """A question for each thing that is at stake and left out."""
    if not isinstance(workflow.touches, tuple | NoneOnPurpose):
        return
    touches = workflow.touches if isinstance(workflow.touches, tuple) else ()
    nodes = survey.graphs[workflow.id].nodes
    steps = [step for node in nodes if (step := survey.find(node, Step)) is not None]
    concerned = {
        **{
            touch: [step for step in steps if has_stakes(step.stakes, frozenset({s}))] for touch, s in _AT_STAKE.items()
        },
        _PERSONAL: [step for step in steps if _uses_personal(step, survey)],
    }
    for touch, about in concerned.items():
        if about and touch not in touches:
            names = listed(quoted(survey.title(step) for step in about))
            yield Found(
                f"At {names}, {touch} is at stake: does '{survey.title(workflow)}' touch it as well?", "touches"
            )


def _uses_personal(step: Step, survey: Survey) -> bool:
    uses = step.uses if isinstance(step.uses, tuple) else ()
    found = (survey.find(use.information, Information) for use in uses)
    return any(information is not None and information.personal in ("personal", "special") for information in found)
