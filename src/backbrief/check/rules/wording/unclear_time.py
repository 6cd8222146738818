"""A time is given that no clock shows.

## What it does
Flags soon, regularly, eventually, as soon as possible, in time and the like.

## Why it matters
A reminder, an alarm and a timer need a number; without one, late has no meaning.

## What to do
Give a number with its unit and what it is counted from: '2 working days after receipt'.
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

_ASK = "After how long, or at which hour, is it {words} at {place}?"
_PHRASES = Phrases(english.UNCLEAR_TIMES)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def unclear_time(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with an unclear time."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
