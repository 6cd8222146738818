"""Somebody may decide up to a limit that is no number.

## What it does
Flags the limits of a decision in which there is no number, unless they say that there is no limit.

## Why it matters
A right that is not counted cannot be enforced.

## What to do
Give the number, its unit or currency, and the side on which the number itself lies.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Design, Severity.GAP, level=Level.BUILD_READY)
def limit_without_a_number(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each limit that cannot be counted."""
    for passage in survey.prose.passages:
        if passage.fact == "limits" and not _counts(passage.text):
            question = f"Which number is the limit '{passage.text}' at {place_of(passage.record, survey)}?"
            yield Found(question, passage.fact, passage.part, passage.record)


def _counts(text: str) -> bool:
    words = words_of(text)
    numbered = any(word[0].isdigit() or word in english.NUMBER_WORDS for word in words)
    return numbered or not english.WITHOUT_LIMIT.isdisjoint(words)
