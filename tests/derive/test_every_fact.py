"""No fact is asked for in vain: each is worded in a requirement, or the brief tells it elsewhere and says where."""

from dataclasses import replace
from typing import Any

import pytest

from backbrief.derive.derive import derive
from backbrief.derive.explanation import EXPLAINS
from backbrief.domain.answer import Unknown
from backbrief.domain.branch import Branch, Event
from backbrief.domain.design import SUBJECTS, Design, Record
from backbrief.domain.fact import Tier, fact_of
from backbrief.domain.part import Parts
from backbrief.domain.requirement import OpenQuestion
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.derive.full_design import IDS, full_design, stated_facts

FULL = full_design()
TOLD = [(subject, fact.name) for subject in SUBJECTS.values() for fact in stated_facts(subject)]
ASKED = Unknown(ask="Ann", by="2026-05-01")
UNASKED = {
    *((subject, "name") for subject in SUBJECTS.values() if subject is not Event),
    (Workflow, "case"),
    (Step, "purpose"),
    (Step, "decision"),
    (Branch, "kind"),
    (Event, "kind"),
    (Transfer, "reason"),
}
"""Facts on which no sentence rests alone: names, reasons, and what only places a record."""

PARTS = [
    (subject, fact.name, inner.name)
    for subject in SUBJECTS.values()
    for fact in stated_facts(subject)
    if isinstance(fact.kind, Parts)
    for inner in stated_facts(fact.kind.part)
]


@pytest.mark.parametrize(("subject", "name"), TOLD, ids=lambda each: getattr(each, "__name__", each))
def test_a_fact_is_worded_in_a_requirement_or_explained_elsewhere(subject: type, name: str) -> None:
    told, untold = derived(FULL), derived(without(FULL, subject, name))

    is_worded = told != untold

    assert is_worded != (name in EXPLAINS.get(subject, {}))


@pytest.mark.parametrize(("subject", "name", "inner"), PARTS, ids=lambda each: getattr(each, "__name__", each))
def test_a_fact_inside_an_answer_is_worded_in_a_requirement(subject: type, name: str, inner: str) -> None:
    told, untold = derived(FULL), derived(without_inner(FULL, subject, name, inner))

    assert told != untold


@pytest.mark.parametrize(("subject", "name"), TOLD, ids=lambda each: getattr(each, "__name__", each))
def test_an_unknown_is_an_open_question_of_the_requirement_it_belongs_to(subject: type, name: str) -> None:
    if name in EXPLAINS.get(subject, {}) or (subject, name) in UNASKED:
        return
    nobody_knows = replace_answers(FULL, subject, name, ASKED)

    questions = {(each.fact, each.ask, each.by) for each in open_questions(nobody_knows)}

    assert questions == {(name, "Ann", "2026-05-01")}


@pytest.mark.parametrize(("subject", "name", "inner"), PARTS, ids=lambda each: getattr(each, "__name__", each))
def test_an_unknown_inside_an_answer_is_an_open_question_too(subject: type, name: str, inner: str) -> None:
    nobody_knows = without_inner(FULL, subject, name, inner, said=ASKED)

    questions = {(each.fact, each.ask, each.by) for each in open_questions(nobody_knows)}

    assert questions == {(name, "Ann", "2026-05-01")}


def test_only_facts_that_are_asked_for_are_explained() -> None:
    asked = {(subject, fact) for subject, facts in EXPLAINS.items() for fact in facts}

    assert all(fact_of(*each).tier is not Tier.STRUCTURE for each in asked)


def derived(design: Design) -> set[Any]:
    """All that the requirements of a design say."""
    requirements = derive(Survey(design), numbers={}).requirements
    return {(each.text, each.fit, each.rationale, each.traces) for each in requirements}


def open_questions(design: Design) -> list[OpenQuestion]:
    """All questions that the requirements of a design still carry."""
    requirements = derive(Survey(design), numbers={}).requirements
    return [question for each in requirements for question in each.questions]


def without(design: Design, subject: type, name: str) -> Design:
    """The design with one fact left blank at every record of its subject."""
    return replace_answers(design, subject, name, None)


def replace_answers(design: Design, subject: type, name: str, said: object) -> Design:
    """The design with one fact answered otherwise at every record of its subject."""
    records: list[Any] = design.of(subject)
    return design.with_records(*(replace(record, **{name: said}) for record in records))


def without_inner(design: Design, subject: type, name: str, inner: str, *, said: object = None) -> Design:
    """The design with one fact inside an answer left blank, or answered otherwise."""
    records: list[Any] = design.of(subject)
    return design.with_records(
        *(
            replace(record, **{name: tuple(replace(part, **{inner: said}) for part in getattr(record, name))})
            for record in records
        )
    )


def test_the_full_design_states_all_that_is_asked() -> None:
    records = [FULL.records[each] for each in IDS.values()]

    blank = [(each.id, fact.name) for each in records for fact in stated_facts(type(each)) if is_blank(each, fact.name)]

    assert blank == []


def is_blank(record: Record, name: str) -> bool:
    """True when nothing is answered."""
    return getattr(record, name) is None
