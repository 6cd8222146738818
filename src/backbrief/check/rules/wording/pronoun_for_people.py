"""A text points at somebody without naming the role.

## What it does
Flags he, she, they and them in answers.

## Why it matters
With two possible owners, the work is given to the wrong one.

## What to do
Name the role.
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

_ASK = "Which role is meant by {words} at {place}?"
_PHRASES = Phrases(english.PEOPLE_PRONOUNS)


@rule(Design, Severity.HINT, level=Level.WORKFLOW)
def pronoun_for_people(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that says they, he or she."""
    return questions(_PHRASES.found_in(survey.prose), survey, ask=_ASK)
