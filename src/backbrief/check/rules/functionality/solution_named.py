"""A text names a product, a part of a screen or a means of building.

## What it does
Looks for such words in all free texts but those on what is used today, on systems, and in the work as it is.

## Why it matters
It shuts out better ways, and the need behind it stays unsaid.

## What to do
Say what has to be known or done, and leave the means to IT.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Phrases
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import System
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_ASK = "If there were no {words} at {place}, what would still have to be known or done there?"
_PHRASES = Phrases(english.SOLUTIONS)
_ON_TODAY = frozenset({"conversion", "lessons", "present_means", "transition"})


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def solution_named(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that names a means in place of a need."""
    hits = _PHRASES.found_in(survey.prose, skip=_ON_TODAY)
    return questions((hit for hit in hits if not _is_about_today(hit.passage.record, design)), survey, ask=_ASK)


def _is_about_today(record: str, design: Design) -> bool:
    workflow = design.find(workflow_of(record), Workflow)
    return isinstance(design.records[record], System) or (workflow is not None and workflow.state == "as-is")
