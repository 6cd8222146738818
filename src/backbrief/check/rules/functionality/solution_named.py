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
from backbrief.check.wording.asking import is_about_today, questions
from backbrief.check.wording.phrases import Phrases
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import System
from backbrief.flow.survey import Survey

_ASK = "If there were no {words} at {place}, what would still have to be known or done there?"
_PHRASES = Phrases(english.SOLUTIONS)
_ON_TODAY = frozenset({"conversion", "device", "lessons", "present_means", "transition"})


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def solution_named(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that names a means in place of a need."""
    hits = _PHRASES.found_in(survey.prose, skip=_ON_TODAY)
    wanted = (hit for hit in hits if not _tells_what_there_is(hit.passage.record, design))
    return questions(wanted, survey, ask=_ASK)


def _tells_what_there_is(record: str, design: Design) -> bool:
    return isinstance(design.records[record], System) or is_about_today(record, design)
