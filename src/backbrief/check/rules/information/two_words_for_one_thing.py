"""A text uses another word for a thing that has a name.

## What it does
Looks in all free texts for the other names of information and the synonyms of terms.

## Why it matters
Two words for one thing make two fields, and a reader looks for the difference between them.

## What to do
Write the name that was agreed on, or strike out the other one from the list of other names.
"""

from collections.abc import Iterator
from itertools import groupby

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import place_of
from backbrief.check.wording.phrases import Phrases
from backbrief.domain.business_rule import Term
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.flow.survey import Survey

_TRANSLATING = frozenset({"translation", "is_not", "language"})


@rule(Design, Severity.GAP, level=Level.WORKFLOW)
def two_words_for_one_thing(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each record that uses another word than the one that was agreed on."""
    agreed = dict(_other_words(design))
    hits = Phrases(agreed).found_in(survey.prose, skip=_TRANSLATING) if agreed else ()
    for record, group in groupby(hits, key=lambda hit: hit.passage.record):
        first, *_ = found = list(group)
        if record not in agreed.values():
            words = dict.fromkeys(word for hit in found for word in hit.words)
            said = " and ".join(f"'{word}' ({design.name_of(agreed[_plain(word)])})" for word in words)
            question = f"Is another thing meant by {said} at {place_of(record, survey)} than by the name in brackets?"
            yield Found(question, first.passage.fact, first.passage.part, record)


def _other_words(design: Design) -> Iterator[tuple[str, str]]:
    """Each other word for a thing, with the thing's id."""
    things: list[Information | Term] = [*design.of(Information), *design.of(Term)]
    for thing in things:
        others = thing.synonyms if isinstance(thing, Term) else thing.other_names
        for word in others if isinstance(others, tuple) else ():
            if any(letter.isalnum() for letter in word):
                yield _plain(word), thing.id


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()
