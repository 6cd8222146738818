"""A text uses a word that each reader measures differently.

## What it does
Flags adjectives and adverbs such as quick, easy, appropriate or sufficient in any free text.

## Why it matters
Such a word cannot be tested. Whoever builds it picks a measure of their own, and nobody can tell whether it was met.

## What to do
Say the number, the limit or the test that is meant: 'within 2 working hours' in place of 'quickly'.
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

_ASK = "By which number or test would somebody else judge {words} at {place}?"
_PHRASES = Phrases(english.VAGUE)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def vague_word(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a vague word in it."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
