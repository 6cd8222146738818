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
from backbrief.domain.answer import items
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
    case = _case(step, survey)
    if case is None or not (states := items(case.states)):
        return
    for fact, status in (("status_before", step.status_before), ("status_after", step.status_after)):
        if isinstance(status, str) and not _is_among(status, states):
            question = f"Which state of {survey.title(case)} is meant by '{status}' at '{survey.title(step)}'?"
            yield Found(question, fact)


def _case(step: Step, survey: Survey) -> Information | None:
    workflow = survey.find(workflow_of(step.id), Workflow)
    return survey.find(workflow.case, Information) if workflow else None


def _is_among(status: str, states: tuple[str, ...]) -> bool:
    """True when a state holds all the words of the status, or the other way round."""
    mine, listed = set(words_of(status)), [set(words_of(state)) for state in states]
    return any(mine <= words or words <= mine for words in listed)
