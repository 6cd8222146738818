"""A text compares without saying with what.

## What it does
Flags faster, better, fewer and the like in a text that has no 'than' in it.

## Why it matters
Without today's figure and a target, nobody can tell whether it came true.

## What to do
Say than what, and by how much.
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
from backbrief.flow.texts import words_of

_ASK = "Than what is it {words} at {place}, and by how much?"
_PHRASES = Phrases(english.COMPARATIVES)


@rule(Design, Severity.HINT, level=Level.WORKFLOW)
def comparative_without_base(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that compares with nothing."""
    hits = (hit for hit in _PHRASES.found_in(survey.prose) if "than" not in words_of(hit.passage.text))
    return questions(hits, survey, ask=_ASK)
