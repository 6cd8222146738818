"""A text allows no exception.

## What it does
Flags words such as all, always, never, every and any in answers; names, answers and conditions of flows are left out.

## Why it matters
Such a sentence is usually false in the one case in a hundred, and costly if it is built as it stands.

## What to do
Name the exception and what is done then, or leave the sentence as it is if it really has none.
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

_ASK = "Is {words} at {place} true without exception, even on the worst day?"
_PHRASES = Phrases(english.UNIVERSALS)
_SKIPPED = frozenset({"answer", "condition", "name"})


@rule(Design, Severity.HINT, level=Level.WORKFLOW)
def universal_word(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a word that allows no exception."""
    return questions(_PHRASES.found_in(survey.prose, skip=_SKIPPED), survey, ask=_ASK)
