"""The dictionary of a design: what it knows about, kind by kind, found by a word, with where each entry is used."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from backbrief.check.check import guesses_by_record
from backbrief.diff.compare import answers
from backbrief.domain.answer import is_stated, items
from backbrief.domain.business_rule import BusinessRule, Term
from backbrief.domain.design import Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.finding import Finding
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.reading import answer_words
from backbrief.flow.mentions import mentions_by_record
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of entry: its subject, what a list of them is called, what one is, and the facts shown of each."""

    subject: type
    title: str
    one: str
    facts: tuple[str, ...]
    meaning: str

    @property
    def word(self) -> str:
        """The word of the subject."""
        word: str = self.subject.word  # type: ignore[attr-defined]  # every subject has its word as a class variable
        return word


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryEntry:
    """One entry: what it is called, what is stated of it, where it is used, and how much of it is left to guess."""

    record: str
    name: str
    part_of: str
    said: tuple[tuple[str, str], ...]
    other_names: tuple[str, ...]
    places: int
    guesses: int


KINDS: tuple[Kind, ...] = (
    Kind(
        subject=Information,
        title="Information",
        one="information",
        facts=("definition", "source_of_truth", "owner"),
        meaning="Information is what the business knows about: a claim, an order, a price list.",
    ),
    Kind(
        subject=Attribute,
        title="Attributes",
        one="attribute",
        facts=("meaning", "form", "unit"),
        meaning="Attributes are the parts of information: the number, the date, the amount.",
    ),
    Kind(
        subject=Role,
        title="Roles",
        one="role",
        facts=("function", "party", "capacity"),
        meaning="A role does work: clerk, buyer, doctor on duty. Never a person's name.",
    ),
    Kind(
        subject=System,
        title="Systems",
        one="system",
        facts=("future", "holds", "reached_by"),
        meaning="A system is an application that holds information today, or could.",
    ),
    Kind(
        subject=BusinessRule,
        title="Rules",
        one="rule",
        facts=("source", "owner", "holds_at"),
        meaning="A rule says what must hold, and who answers for it.",
    ),
    Kind(
        subject=Term,
        title="Terms",
        one="term",
        facts=("meaning",),
        meaning="A term is a word that needs one meaning for all.",
    ),
    Kind(
        subject=Party,
        title="Customers and other parties",
        one="party",
        facts=("kind", "aim"),
        meaning="A party stands outside: a customer, a supplier, an authority.",
    ),
    Kind(
        subject=Function,
        title="Functions",
        one="function",
        facts=("inside",),
        meaning="A function is a part of the organisation.",
    ),
)

KIND: Mapping[str, Kind] = {kind.word: kind for kind in KINDS}
"""The kinds by the words of their subjects."""

EVERYTHING, UNUSED, OPEN = "all", "unused", "open"
FILTERS = ((EVERYTHING, "All"), (UNUSED, "Used nowhere"), (OPEN, "With guesses left"))
"""Which entries are wanted, each in words."""


def entries(
    survey: Survey, findings: Iterable[Finding], kind: Kind, *, search: str = "", only: str = EVERYTHING
) -> tuple[DictionaryEntry, ...]:
    """The entries of one kind in the order of their names, found by a word in what is said of them."""
    found = sorted(_entries(survey, findings, kind), key=lambda each: (each.part_of.casefold(), each.name.casefold()))
    words = search.casefold().split()
    return tuple(each for each in found if _is_wanted(each, only) and all(word in _text(each) for word in words))


def _entries(survey: Survey, findings: Iterable[Finding], kind: Kind) -> Iterator[DictionaryEntry]:
    named = mentions_by_record(survey.design)
    left = guesses_by_record(findings)
    records: list[Any] = survey.of(kind.subject)
    for record in records:
        holders = {mention.record for mention in named.get(record.id, ())} - {record.id}
        yield DictionaryEntry(
            record=record.id,
            name=survey.title(record),
            part_of=_part_of(record, survey.design),
            said=_said(record, kind, survey.design),
            other_names=(*items(getattr(record, "other_names", None)), *items(getattr(record, "synonyms", None))),
            places=len(holders),
            guesses=left[record.id],
        )


def _part_of(record: Record, design: Design) -> str:
    return design.name_of(record.id.rpartition("/")[0]) if isinstance(record, Attribute) else ""


def _said(record: Record, kind: Kind, design: Design) -> tuple[tuple[str, str], ...]:
    """The shown facts in words, as far as they are stated."""
    said = answers(record)
    shown = [(fact_of(kind.subject, name), said[name]) for name in kind.facts if is_stated(said.get(name))]
    return tuple((fact.label, answer_words(fact, answer, names=design.name_of)) for fact, answer in shown)


def _is_wanted(entry: DictionaryEntry, only: str) -> bool:
    wanted = {UNUSED: entry.places == 0, OPEN: entry.guesses > 0}
    return wanted.get(only, True)


def _text(entry: DictionaryEntry) -> str:
    return " ".join((entry.name, entry.part_of, *entry.other_names, *(words for _, words in entry.said))).casefold()
