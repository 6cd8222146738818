"""A number is given as about so much.

## What it does
Flags about, around, roughly and the like before a number, except where a volume is estimated.

## Why it matters
A limit that is blurred is decided by whoever builds it.

## What to do
Say the number, and how far it may be off.
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

_ASK = "How far may it be off when {place} says {words} a number?"
_PHRASES = Phrases(english.APPROXIMATIONS, after=r"(?=\.?\s+\d)")
_ESTIMATES = frozenset(
    {"capacity", "frequency", "open_at_once", "performance", "today", "touch_time", "users", "volume"}
)


@rule(Design, Severity.HINT, level=Level.BUILD_READY)
def approximate_value(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a blurred number."""
    return questions(_PHRASES.found_in(survey.prose, skip=_ESTIMATES), survey, ask=_ASK)
