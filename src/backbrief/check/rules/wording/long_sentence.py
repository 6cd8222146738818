"""A sentence has more than forty words.

## What it does
Counts the words of each sentence in each free text.

## Why it matters
It holds several needs, of which one is lost.

## What to do
Make one sentence of each thought.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey

_MOST_WORDS = 40
_SHORT_ENOUGH = 2 * _MOST_WORDS
_END = re.compile(r"[.;?!]\s|\n")


@rule(Design, Severity.HINT, level=Level.BUILD_READY)
def long_sentence(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each text with a sentence that is too long to be read at once."""
    for passage in survey.prose.passages:
        longest = _longest(passage.text) if len(passage.text) > _SHORT_ENOUGH else 0
        if longest > _MOST_WORDS:
            question = f"Which separate thoughts are in the sentence of {longest} words at {{}}?"
            yield Found(question.format(place_of(passage.record, survey)), passage.fact, passage.part, passage.record)


def _longest(text: str) -> int:
    """The number of words in the longest sentence."""
    return max(len(sentence.split()) for sentence in _END.split(text))
