"""Add a record by its name: a customer, an outcome, a piece of information, one of its attributes, a role ..."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import Any

from backbrief.app.actions.merge_records import MERGEABLE
from backbrief.app.actions.start_workflow import start_workflow
from backbrief.app.text_limit import refuse_too_long
from backbrief.derive.sentence import sentence
from backbrief.domain.change import Added
from backbrief.domain.design import SUBJECTS, Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import slug
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Unreadable
from backbrief.domain.naming import Namer
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import spelled
from backbrief.domain.workflow import Workflow


class NotAdded(ValueError):  # noqa: N818 - named for what became of it
    """A record that is not added; `record` is the one that bears its name already, if that is why."""

    def __init__(self, message: str, *, record: str = "") -> None:
        super().__init__(message)
        self.record = record


def add_record(
    design: Design, word: str, name: str, *, inside: str = "", typed: Mapping[str, str] | None = None
) -> tuple[Added, ...]:
    """The changes that add a record of a subject; `typed` are answers to its facts, as they were typed.

    `inside` is the information that an attribute is a part of. What an answer names for the first time is added too.
    Raises NotAdded, and Unreadable for an answer that does not fit.
    """
    subject = SUBJECTS[word]
    called = " ".join(name.split())
    if not called:
        raise NotAdded("Write a name first.")
    _expect_short(called)
    if subject is Workflow:
        return _workflow(design, called, typed or {})
    if subject not in MERGEABLE:
        raise NotAdded(f"A {word} is added in its workflow.")
    place = inside if subject is Attribute else word
    if subject is Attribute and design.find(inside, Information) is None:
        raise NotAdded("Choose the information that it is a part of.")
    _expect_new(design, subject, called, place)
    record = subject(id=_free(design, f"{place}/{slug(called) or 'unnamed'}"), name=called)
    return _with_answers(design, record, typed or {})


def _expect_short(name: str) -> None:
    try:
        refuse_too_long(name)
    except Unreadable as trouble:
        raise NotAdded(sentence(trouble.message)) from None


def _workflow(design: Design, name: str, typed: Mapping[str, str]) -> tuple[Added, ...]:
    _expect_new(design, Workflow, name, Workflow.word)
    first, *rest = start_workflow(design, name)
    return (*_with_answers(design, first.record, typed), *rest)


def _expect_new(design: Design, subject: Any, name: str, place: str) -> None:
    for record in design.of(subject):
        if record.id.rpartition("/")[0] == place and design.name_of(record.id).casefold() == name.casefold():
            raise NotAdded(f"There is one called '{design.name_of(record.id)}' already.", record=record.id)


def _free(design: Design, wish: str) -> str:
    ids = (wish if number == 1 else f"{wish}-{number}" for number in count(1))
    return next(each for each in ids if each not in design.records)


def _with_answers(design: Design, record: Record, typed: Mapping[str, str]) -> tuple[Added, ...]:
    namer = Namer(design)
    subject: type = type(record)
    said = {key: _read(subject, key, text, namer) for key, text in typed.items() if text.strip()}
    made: Any = record
    return *(Added(each) for each in namer.fresh.values()), Added(replace(made, **said))


def _read(subject: type, key: str, text: str, namer: Namer) -> Any:
    fact = fact_of(subject, key)
    try:
        refuse_too_long(text)
        return read_answer(fact, spelled(fact, text, resolve=namer), scope="")
    except Unreadable as trouble:
        raise Unreadable(f"{fact.label}: {trouble.message}") from None
