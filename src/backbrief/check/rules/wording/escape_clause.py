"""A text leaves it open whether something is done at all.

## What it does
Flags clauses such as if possible, where practical, as needed or as far as possible.

## Why it matters
IT cannot tell whether it has to be built, and the case in which it is not done has no way to go.

## What to do
Name the condition and what happens when it is not met, or strike the clause out.
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

_ASK = "In which cases does {words} hold at {place}, and what happens in all other cases?"
_PHRASES = Phrases(english.ESCAPES)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def escape_clause(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with an escape clause."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
