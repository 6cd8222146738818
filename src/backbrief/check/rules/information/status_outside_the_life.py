"""A step gives the case a status that it does not have in its life.

## What it does
Compares the status before and after each step with the states of the information that flows through the workflow,
where these are stated.

## Why it matters
A status that is in no list is built by one and looked for in vain by the other.

## What to do
Add it to the states, or use the word that stands there.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Information
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Step, Severity.GAP, level=Level.BUILD_READY, asked=Asked.DOER)
def status_outside_the_life(step: Step, survey: Survey) -> Iterator[Found]:
    """A question for each status of the step that is none of the case's states."""
    workflow = survey.find(workflow_of(step.id), Workflow)
    case = survey.find(workflow.case, Information) if workflow else None
    if case is None or not isinstance(case.states, tuple):
        return
    for fact, status in (("status_before", step.status_before), ("status_after", step.status_after)):
        if isinstance(status, str) and not any(_says(status, state) for state in case.states):
            question = f"Which state of {survey.title(case)} is meant by '{status}' at '{survey.title(step)}'?"
            yield Found(question, fact)


def _says(status: str, state: str) -> bool:
    """True when one of the two holds all the words of the other."""
    mine, listed = set(words_of(status)), set(words_of(state))
    return mine <= listed or listed <= mine
