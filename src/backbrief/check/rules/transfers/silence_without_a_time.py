"""What silence means is stated without a time.

## What it does
Flags an answer to what silence means that names no number of minutes, hours or days.

## Why it matters
Silence begins at some moment; without it there is no time-out and the case waits for ever.

## What to do
Say after how long silence is taken for an answer, and what is done then.
"""

from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import place_of
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey
from backbrief.flow.texts import words_of


@rule(Design, Severity.GAP, level=Level.WORKFLOW, asked=Asked.SENDER)
def silence_without_a_time(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each transfer on which silence begins at no moment."""
    for passage in survey.prose.passages:
        if passage.fact == "silence_means" and not _names_a_time(passage.text):
            question = f"After how long without an answer does that hold at {place_of(passage.record, survey)}?"
            yield Found(question, passage.fact, passage.part, passage.record)


def _names_a_time(text: str) -> bool:
    return any(word in english.NUMBER_WORDS or word[0].isdigit() for word in words_of(text))
