"""A list ends in 'etc.' or opens with 'such as'.

## What it does
Flags wording that leaves a list unfinished: etc., and so on, e.g., such as, or similar.

## Why it matters
What is not on the list is either forgotten or built on suspicion; both are found out late.

## What to do
Finish the list, or say by which rule a thing belongs to it.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Phrases
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey

_ASK = "What else belongs to the list that {words} leaves open at {place}, until it is complete?"
_PHRASES = Phrases(english.OPEN_LISTS)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def open_list(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with an unfinished list."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
