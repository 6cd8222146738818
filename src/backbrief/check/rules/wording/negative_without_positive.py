"""A text forbids and does not say what happens instead.

## What it does
Flags must not, cannot and the like in a text that says neither instead, unless, but, if nor otherwise.

## Why it matters
Whoever meets the forbidden case needs a way on; silence is not one.

## What to do
Say what happens in place of what is forbidden.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Hit, Phrases
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of

_ASK = "What happens instead, where it says {words} at {place}?"
_PHRASES = Phrases(english.PROHIBITIONS)
_FORBIDDING = frozenset(
    {"is_not", "kept_by_hand", "never_recorded", "not_by", "out_of_scope", "seen_by", "confidentiality"}
)


@rule(Design, Severity.HINT, level=Level.BUILD_READY)
def negative_without_positive(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that forbids without another way."""
    hits = _PHRASES.found_in(survey.prose, skip=_FORBIDDING)
    return questions((hit for hit in hits if not _tells_another_way(hit)), survey, ask=_ASK)


def _tells_another_way(hit: Hit) -> bool:
    return not english.INSTEADS.isdisjoint(words_of(hit.passage.text))
