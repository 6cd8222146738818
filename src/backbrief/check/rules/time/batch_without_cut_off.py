"""Work in batches, and no moment at which a batch is closed.

## What it does
Flags a step that is said to be done in batches without a time of day, a day or a number.

## Why it matters
A schedule needs the moment of the cut-off, and somebody always arrives a minute later.

## What to do
Say when the batch is closed and what happens to what comes afterwards, or how many make a batch.
"""

import re
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.flow.survey import Survey

_BATCHES = frozenset({"batch", "batches", "bundle", "bundles", "collected", "stack", "stacks"})
_MOMENT = re.compile(
    r"\d|\b(?:noon|midnight|daily|nightly|weekly|monthly|hourly|(?:mon|tues|wednes|thurs|fri|satur|sun)day|end of)\b",
    re.IGNORECASE,
)


@rule(Design, Severity.GAP)
def batch_without_cut_off(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each batch that nothing closes."""
    for passage in survey.prose.holding(_BATCHES):
        if passage.fact == "batching" and not _MOMENT.search(passage.text):
            place = _place(passage.record, survey)
            question = f"At which moment is a batch at {place} closed, and what happens to what comes later?"
            yield Found(question, "batching", record=passage.record)


def _place(record: str, survey: Survey) -> str:
    known = survey.records.get(record)
    return f"'{survey.title(known)}'" if known else "every step"
