"""An abbreviation is explained nowhere.

## What it does
Flags a word in capitals that is no term of the design, is spelled out in no text and is not known to every office.

## Why it matters
Two departments spell it out differently, and IT does not know it at all.

## What to do
Add it to the terms with its meaning, or write it out once with the short form in brackets.
"""

import re
from collections.abc import Iterable, Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording import english
from backbrief.check.wording.asking import place_of
from backbrief.domain.answer import items
from backbrief.domain.business_rule import Term
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information, System
from backbrief.domain.party import Function, Party, Role
from backbrief.flow.survey import Survey
from backbrief.flow.texts import Passage, Prose

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,6}s?(?![\w-])")
_CAPITALS = re.compile(r"[A-Z]{2,}")
_THINGS = (Function, Information, Party, Role, System, Term)


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def undefined_abbreviation(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each abbreviation, at the record where it first occurs."""
    first_found = _first_found(survey.prose)
    known = {*english.KNOWN_ABBREVIATIONS, *_explained(design)} if first_found else set()
    for short, passage in first_found.items():
        if short not in known and not _is_spelled_out(short, survey.prose):
            question = f"What does '{short}' at {place_of(passage.record, survey)} stand for?"
            yield Found(question, passage.fact, passage.part, passage.record)


def _first_found(prose: Prose) -> dict[str, Passage]:
    """Each abbreviation with the first passage that has it."""
    found: dict[str, Passage] = {}
    for passage in prose.passages:
        if _ABBREVIATION.search(passage.text):
            for short in _abbreviations(passage.text):
                found.setdefault(short, passage)
    return found


def _abbreviations(text: str) -> Iterable[str]:
    """The words in capitals; a text that is written in capitals as a whole has none."""
    return [] if text.isupper() and " " in text else (found.removesuffix("s") for found in _ABBREVIATION.findall(text))


def _explained(design: Design) -> Iterator[str]:
    """Capitals in the names of things, which have a meaning of their own to state, and their other names."""
    for record in design.records.values():
        if isinstance(record, _THINGS):
            others = record.synonyms if isinstance(record, Term) else getattr(record, "other_names", None)
            yield from _CAPITALS.findall(str(record.name))
            yield from items(others)


def _is_spelled_out(short: str, prose: Prose) -> bool:
    return any(f"({short})" in passage.text for passage in prose.holding(frozenset({short.lower()})))
