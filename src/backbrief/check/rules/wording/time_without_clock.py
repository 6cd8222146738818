"""A limit in hours, days or weeks does not say by which clock.

## What it does
Flags such a limit where neither the text, nor the step, nor the workflow says whether working time or calendar time
is counted.

## Why it matters
Two days has five readings: over a weekend, a holiday or a night, in which zone, and from which moment.

## What to do
Say working or calendar hours or days in the text, or name the calendar of the workflow.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Hit
from backbrief.domain.answer import is_stated
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.flow.texts import Passage, words_of

_ASK = "By which calendar is {words} at {place} counted, and from which moment?"
_UNITS = ("hour", "hours", "day", "days", "week", "weeks")
_LIMIT = re.compile(rf"\b(?:\d+|{'|'.join(sorted(english.NUMBER_WORDS))})\s+(?:{'|'.join(_UNITS)})\b", re.IGNORECASE)
_LIMITING = frozenset(
    {"accept_within", "correction", "deadline", "promise", "reminder", "silence_means", "time_allowed", "time_limit"}
)


@rule(Design, Severity.GAP, level=Level.BUILD_READY)
def time_without_clock(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a limit that no calendar counts."""
    passages = (each for each in survey.prose.holding(frozenset(_UNITS)) if each.fact in _LIMITING)
    open_ones = (each for each in passages if not _says_the_clock(each, survey))
    hits = (Hit(each, tuple(found)) for each in open_ones if (found := _LIMIT.findall(each.text)))
    return questions(hits, survey, ask=_ASK)


def _says_the_clock(passage: Passage, survey: Survey) -> bool:
    if not english.CLOCK_WORDS.isdisjoint(words_of(passage.text)):
        return True
    step = survey.find(passage.record, Step)
    workflow = survey.find(workflow_of(passage.record), Workflow)
    return bool(step and is_stated(step.clock)) or bool(workflow and is_stated(workflow.calendar))
