"""A text says 'and/or'.

## What it does
Flags and/or in any free text except the names of steps.

## Why it matters
Three cases hide in it: the one, the other, and both. Each may need another way on.

## What to do
Say which of the three is meant, or name the cases.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Hit
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.flow.texts import Passage

_ASK = "Does {words} at {place} mean the one, the other, or both together?"
_AND_OR = re.compile(r"\b(?:and\s?/\s?or|or\s?/\s?and)\b", re.IGNORECASE)
_EITHER = frozenset({"and", "or"})


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def and_or(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that says and/or."""
    passages = (each for each in survey.prose.holding(_EITHER) if not _names_a_step(each, design))
    hits = (Hit(each, tuple(found)) for each in passages if (found := _AND_OR.findall(each.text)))
    return questions(hits, survey, ask=_ASK)


def _names_a_step(passage: Passage, design: Design) -> bool:
    """Two actions in the name of a step are asked about by a rule of their own."""
    return passage.fact == "name" and isinstance(design.records[passage.record], Step)
