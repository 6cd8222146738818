"""A number is given that nobody can count.

## What it does
Flags several, some, many, various, a few and the like.

## Why it matters
Limits, lists and storage are sized by numbers.

## What to do
Give the number, the limit or the rule by which it is known.
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

_ASK = "How many exactly is {words} at {place}?"
_PHRASES = Phrases(english.VAGUE_QUANTITIES)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def vague_quantity(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a vague quantity."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
