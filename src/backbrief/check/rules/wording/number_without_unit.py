"""A number stands without its unit.

## What it does
Flags a number after which no unit, no percent sign and no currency follows; years, times of day, numbers of sections,
names, and answers that count people or cases, are left out.

## Why it matters
'After 15' can be minutes, hours or working days; each is another system.

## What to do
Say what is counted, and for money in which currency.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import questions
from backbrief.check.wording.phrases import Hit
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey

_ASK = "What is counted by {words} at {place}, and in which unit?"
_DIGIT = re.compile(r"\d")
_JOINING = r"(?:and|or|then|if|when|after|before|for|until|unless|is|are|in|on|at|by|it|the|else|otherwise)\b"
_BARE = re.compile(
    r"(?<![\w.,:/#$€£§+-])(?!(?:19|20)\d\d\b)(\d+(?:[.,]\d+)*)(?![\w:/-]|[.,]\d)"
    rf"(?=\s*(?:$|[.,;)?!]|{_JOINING}))",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:section|article|art|chapter|clause|paragraph|page|form|step|rule|version|level|class|no|number|nr|category"
    r"|phase|part|code|room|group|annex|appendix|line|EUR|USD|CHF|GBP)\.?\s*$",
    re.IGNORECASE,
)
_COUNTED = ("capacity", "frequency", "open_at_once", "users", "volume")
_SKIPPED = frozenset({"name", "allowed", "unit", "formula", "edge", "answer", "key", *_COUNTED})


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def number_without_unit(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record with a number that has no unit."""
    passages = (each for each in survey.prose.passages if _DIGIT.search(each.text) and each.fact not in _SKIPPED)
    hits = (Hit(each, found) for each in passages if (found := _bare_numbers(each.text)))
    return questions(hits, survey, ask=_ASK)


def _bare_numbers(text: str) -> tuple[str, ...]:
    found = _BARE.finditer(text)
    return tuple(match[1] for match in found if not _LABELLED.search(text, 0, match.start(1)))
