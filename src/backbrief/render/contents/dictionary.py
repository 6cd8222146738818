"""The dictionary: information with its attributes, who is involved, systems, and what holds beyond a single step."""

from collections.abc import Iterable, Iterator
from typing import Any

from backbrief.domain.business_rule import BusinessRule, Calendar, ServiceLevel, Setting, Term
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Function, Role
from backbrief.domain.reading import answer_words
from backbrief.domain.workflow import Header
from backbrief.flow.survey import Survey
from backbrief.render.contents.anchor import anchor, subject_of
from backbrief.render.contents.record import facts_stated
from backbrief.render.contents.work import defaults
from backbrief.render.document import Block, Heading, Table

CHAPTERS: tuple[tuple[str, str, tuple[type, ...]], ...] = (
    ("Who is involved", "who", (Function, Role)),
    ("Systems", "systems", (System,)),
    ("Rules, calendars and settings", "rules", (BusinessRule, Calendar, Setting, ServiceLevel, Term)),
)


def dictionary(survey: Survey) -> Iterator[Block]:
    """Information first, because every interface is made of it."""
    known = survey.of(Information)
    if known:
        yield Heading("Information", 1, "information")
    for information in known:
        yield Heading(survey.title(information), 2, anchor(information.id), listed=False)
        yield facts_stated(survey, information)
        yield from _attributes(survey, information)
    for title, place, subjects in CHAPTERS:
        yield from _chapter(survey, title, place, subjects)
    yield from _everywhere(survey)


def _attributes(survey: Survey, information: Information) -> Iterator[Block]:
    attributes = survey.design.inside(information.id, Attribute)
    if not attributes:
        return
    columns = [fact for fact in facts_of(Attribute) if any(_is_told(fact, each) for each in attributes)]
    rows = tuple(_attribute_row(survey, each, columns) for each in attributes)
    yield Table(f"Attributes of {survey.title(information)}", ("Name", *(fact.label for fact in columns)), rows)


def _is_told(fact: Fact, attribute: Attribute) -> bool:
    answer = getattr(attribute, fact.name)
    return answer is not None and not (fact.name == "name" and isinstance(answer, str))


def _attribute_row(survey: Survey, attribute: Attribute, columns: Iterable[Fact]) -> tuple[str, ...]:
    name = survey.design.name_of(attribute.id)
    return (name, *(_told(survey, fact, getattr(attribute, fact.name)) for fact in columns))


def _told(survey: Survey, fact: Fact, answer: Any) -> str:
    return "" if answer is None else answer_words(fact, answer, names=survey.design.name_of)


def _chapter(survey: Survey, title: str, place: str, subjects: tuple[type, ...]) -> Iterator[Block]:
    records = [record for record in survey.records.values() if isinstance(record, subjects)]
    if records:
        yield Heading(title, 1, place)
    for record in records:
        yield Heading(f"{subject_of(record)}: {survey.title(record)}", 2, anchor(record.id), listed=False)
        yield facts_stated(survey, record)


def _everywhere(survey: Survey) -> Iterator[Block]:
    header = survey.find("design", Header)
    blocks = list(defaults(survey, ""))
    if header or blocks:
        yield Heading("What holds for the whole design", 1, "design")
    if header:
        yield facts_stated(survey, header)
    yield from blocks
