"""Something is passed on in a way that leaves no trace.

## What it does
Flags a way such as phone, mail or a meeting for which no list, entry, note or copy is named that stays behind.

## Why it matters
What leaves no trace can be neither found again, nor counted, nor reminded of.

## What to do
Name what stays behind and where: an entry in the case, a note, a task in a list.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Phrases
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey
from backbrief.flow.texts import Passage, words_of

_ASK = "Where can it be found again that something passed by {words} at {place}?"
_PHRASES = Phrases(english.WITHOUT_TRACE)


@rule(Design, Severity.GAP, level=Level.WORKFLOW, asked=Asked.BOTH_SIDES)
def channel_without_a_trace(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each transfer whose way leaves nothing behind."""
    hits = (hit for hit in _PHRASES.found_in(survey.prose) if _leaves_nothing(hit.passage))
    return questions(hits, survey, ask=_ASK)


def _leaves_nothing(passage: Passage) -> bool:
    return passage.fact == "channel" and english.TRACES.isdisjoint(words_of(passage.text))
