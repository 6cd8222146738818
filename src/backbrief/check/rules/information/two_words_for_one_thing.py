"""Texts use another word for a thing that has a name.

## What it does
Looks in all free texts, but those on the work as it is, for the other names of information and the synonyms of terms.

## Why it matters
Two words for one thing make two fields, and a reader looks for the difference between them.

## What to do
Write the name that was agreed on, or strike out the other one from the list of other names.
"""

from collections import defaultdict
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.check.wording.asking import is_about_today, place_of
from backbrief.check.wording.phrases import Phrases
from backbrief.domain.answer import items
from backbrief.domain.business_rule import Term
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.flow.survey import Survey
from backbrief.flow.texts import Passage, words_of

_TRANSLATING = frozenset({"translation", "is_not", "language"})


@rule(Design, Severity.HINT, level=Level.WORKFLOW)
def two_words_for_one_thing(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each word that is used in place of the one that was agreed on, at the first place."""
    agreed = dict(_other_words(design))
    for word, passages in (_places(agreed, survey) if agreed else {}).items():
        first, places = passages[0], len({passage.record for passage in passages})
        beyond = f" and {places - 1} more" if places > 1 else ""
        where = f"{place_of(first.record, survey)}{beyond}"
        question = f"Is '{word}' at {where} another thing than {design.name_of(agreed[word])}?"
        yield Found(question, first.fact, first.part, first.record)


def _other_words(design: Design) -> Iterator[tuple[str, str]]:
    """Each other word for a thing, with the thing's id."""
    named = [(each.id, items(each.other_names)) for each in design.of(Information)]
    named += [(each.id, items(each.synonyms)) for each in design.of(Term)]
    return ((_plain(word), thing) for thing, words in named for word in words if words_of(word))


def _places(agreed: dict[str, str], survey: Survey) -> dict[str, list[Passage]]:
    """The passages with each word, those left out that define the thing itself or tell of today."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage, words in Phrases(agreed).found_in(survey.prose, skip=_TRANSLATING):
        if not is_about_today(passage.record, survey.design):
            for word in dict.fromkeys(map(_plain, words)):
                if passage.record != agreed[word]:
                    found[word].append(passage)
    return found


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()
