"""Two things bear the same name.

## What it does
Compares the names and other names of all information, and those of all terms, without regard to case.

## Why it matters
IT joins what does not belong together, and a report counts two things as one.

## What to do
Give one of them a name of its own, or make one of the two.
"""

from collections import defaultdict
from collections.abc import Iterator

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import items
from backbrief.domain.business_rule import Term
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.flow.survey import Survey


@rule(Design, Severity.GUESS, level=Level.WORKFLOW)
def same_word_for_two_things(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each word that stands for two pieces of information, or for two terms."""
    yield from _shared([(each.id, (each.name, *items(each.other_names))) for each in design.of(Information)], design)
    yield from _shared([(each.id, (each.name, *items(each.synonyms))) for each in design.of(Term)], design)


def _shared(named: list[tuple[str, tuple[object, ...]]], design: Design) -> Iterator[Found]:
    for spelled in _owners(named).values():
        first, *rest = spelled
        for other in rest:
            what = f"'{spelled[other]}' is a name of {design.name_of(first)} and of {design.name_of(other)}"
            yield Found(f"{what}: are they one thing, or which of them keeps the word?", "name", "", other)


def _owners(named: list[tuple[str, tuple[object, ...]]]) -> dict[str, dict[str, str]]:
    """By word in lower case: the records that bear it, with the word as each spells it."""
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for record, word in ((record, word) for record, words in named for word in words if isinstance(word, str)):
        owners[word.strip().casefold()].setdefault(record, word)
    return owners
