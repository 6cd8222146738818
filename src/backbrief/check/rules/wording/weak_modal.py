"""A text lies between a duty and a wish.

## What it does
Flags should, could, might and would like.

## Why it matters
One builder takes it for a must and another for a wish; both can show the sentence.

## What to do
Say what must be, or in which case it need not.
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

_ASK = "Is what {words} says at {place} a must, and if not, when is it left out?"
_PHRASES = Phrases(english.WEAK_MODALS)


@rule(Design, Severity.HINT, level=Level.WORKFLOW)
def weak_modal(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a weak modal verb."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
