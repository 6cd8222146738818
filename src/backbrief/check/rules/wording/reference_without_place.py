"""A text refers to something that cannot be looked up.

## What it does
Flags as usual, as agreed, according to policy, see above and the like.

## Why it matters
What everybody here knows is exactly what nobody outside can know.

## What to do
Name the document, its version and section, or say it in a sentence.
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

_ASK = "Where exactly would a newcomer read what {words} means at {place}?"
_PHRASES = Phrases(english.OPEN_REFERENCES)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def reference_without_place(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a reference that leads nowhere."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
