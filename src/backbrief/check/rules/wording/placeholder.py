"""A placeholder stands where an answer should be.

## What it does
Flags TBD, to be defined, not yet known and the like.

## Why it matters
It looks answered and is not, and nobody has been asked.

## What to do
State the answer, or 'unknown - ask <whom> - by <date>', which keeps the question alive.
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

_ASK = "Who can say what {words} stands for at {place}, and by when shall we ask?"
_PHRASES = Phrases(english.PLACEHOLDERS)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def placeholder(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a placeholder."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
