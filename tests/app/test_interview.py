"""An interview about an imported drawing comes to its end, with every blank answered."""

from itertools import chain, repeat
from pathlib import Path

import pytest

from backbrief.app.coach import Question
from backbrief.app.interview import Interview
from backbrief.check.completeness import blanks
from backbrief.domain.finding import Severity
from backbrief.domain.kind import Choice, Choices, Kind, Percent, Reference, References, Texts, YesNo
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.part import Parts
from backbrief.domain.transfer import PacketItem
from backbrief.domain.workflow import Variant
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read

CORPORA = Path(__file__).parents[1] / "corpora"
LINES: dict[type, str] = {
    Use: "creates Claim: number",
    PacketItem: "Claim: number",
    FunctionNeed: "none",
    ExceptionResponse: "late: the team lead is told",
    Variant: "Theft 5%: the police is asked",
}
NAMES = {"role": "Clerk", "party": "Customer", "information": "Claim", "strategy": "Serve", "outcome": "Served"}


def typed(kind: Kind) -> str:
    """What a person could type for a kind of answer."""
    if isinstance(kind, Parts):
        return LINES[kind.part]
    if isinstance(kind, Choice | Choices):
        return kind.options[0]
    if isinstance(kind, Reference | References):
        return NAMES.get(kind.to[0], "none")
    plain: dict[type, str] = {YesNo: "yes", Percent: "95%", Texts: "first, second"}
    return plain.get(type(kind), "Two working days")


def answer_all(interview: Interview, *, most: int) -> list[Question]:
    asked: list[Question] = []
    while (question := interview.next()) and len(asked) < most:
        asked.append(question)
        interview.answer(typed(question.fact.kind))
    return asked


@pytest.mark.parametrize("name", ["miwg/reference/A.2.0.bpmn", "hdbpmn/ex03_writer0001.bpmn"])
def test_every_blank_of_an_imported_drawing_can_be_answered(name: str) -> None:
    file = CORPORA / name
    interview = Interview(read(file.read_bytes(), name=file.name).design)

    asked = answer_all(interview, most=2000)

    assert interview.next() is None
    assert blanks(Survey(interview.design)) == []
    assert len({question.key for question in asked}) == len(asked)


def test_a_blank_in_what_many_inherit_is_asked_once_where_it_is_stated() -> None:
    file = CORPORA / "miwg/reference/A.2.0.bpmn"
    interview = Interview(read(file.read_bytes(), name=file.name).design)

    asked = answer_all(interview, most=1000)

    (inner,) = [question for question in asked if question.key.endswith("#exceptions.0.done_by")]
    assert "/defaults/step" in inner.record
    assert inner.removes > 1


def test_an_interview_that_is_over_takes_no_answer() -> None:
    file = CORPORA / "miwg/reference/A.2.0.bpmn"
    interview = Interview(read(file.read_bytes(), name=file.name).design)
    answer_all(interview, most=1000)
    design = interview.design

    interview.answer("anything")

    assert interview.design is design
    assert interview.why() == ""


@pytest.mark.parametrize("said", ["none", "none: it is decided so", "unknown - ask Head of claims - by 2027-01-31"])
@pytest.mark.parametrize("name", ["miwg/reference/A.1.0.bpmn", "hdbpmn/ex03_writer0103.bpmn"])
def test_an_answer_that_opens_nothing_never_makes_it_more_to_guess(name: str, said: str) -> None:
    file = CORPORA / name
    interview = Interview(read(file.read_bytes(), name=file.name).design)
    left = [interview.left()[Severity.GUESS]]

    while interview.next() and len(left) < 500:
        interview.answer(said)
        left.append(interview.left()[Severity.GUESS])

    assert interview.next() is None
    assert left == sorted(left, reverse=True)
    assert left[-1] <= 5


def test_full_answers_lead_from_a_bare_drawing_to_nothing_left_to_guess() -> None:
    file = CORPORA / "miwg/reference/A.1.0.bpmn"
    interview = Interview(read(file.read_bytes(), name=file.name).design)
    uses = chain(["creates Order: number, amount"], repeat("looks at Order: number, amount"))
    asked: list[Question] = []

    while (question := interview.next()) and len(asked) < 500:
        asked.append(question)
        full = next(uses) if question.key.endswith("#uses") else FULL.get(question.fact.name)
        interview.answer(full or typed(question.fact.kind))

    assert interview.left()[Severity.GUESS] == 0
    assert any(question.path.count(".") for question in asked)


FULL: dict[str, str] = {
    "case": "Order",
    "case_identifier": "number",
    "identifier": "number",
    "cancelled": "none: an order cannot be cancelled",
    "withdrawn": "none: an order cannot be withdrawn",
    "backup": "Team lead",
    "needs": "store Order: master = the order book; unit = one order; found by what = its number",
    "complements": "master = the order book; unit = one order; found by what = its number",
    "exceptions": "late: the team lead is told | fails: it is tried again | absent: the stand-in does it"
    " | outside event: the order is put on hold | rule broken: the team lead decides",
}
"""What a person who knows the work would answer to facts that hang together."""
