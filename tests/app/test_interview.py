"""An interview about an imported drawing comes to its end, with every blank answered."""

from itertools import chain, repeat
from pathlib import Path

import pytest

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.asking import question_at
from backbrief.app.coach import Question
from backbrief.app.interview import Interview
from backbrief.check.completeness import blanks
from backbrief.diff.compare import apply
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.information import Information
from backbrief.domain.kind import Choice, Choices, Kind, Percent, Reference, References, Texts, Unreadable, YesNo
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.part import Parts
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem
from backbrief.domain.workflow import Variant
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from tests.app.small_claim import CLAIM, claim

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
    whole = [question.key for question in asked if not question.path]
    assert len(set(whole)) == len(whole)


def test_a_blank_in_what_many_inherit_is_asked_once_where_it_is_stated() -> None:
    file = CORPORA / "miwg/reference/A.2.0.bpmn"
    interview = Interview(read(file.read_bytes(), name=file.name).design)

    asked = answer_all(interview, most=1000)

    (inner,) = [question for question in asked if question.key.endswith("#exceptions.0.done_by")]
    assert "/defaults/step" in inner.record
    assert inner.removes > 1


def two_people() -> Design:
    """Work of two, all of whose blanks are put off; one of the roles names nobody exactly."""
    clerk = Role(id="role/clerk", name="The team")
    return claim(clerk).design


def test_what_a_rule_finds_not_to_fit_is_asked_with_what_is_said_so_far() -> None:
    interview = Interview(two_people())

    (asked,) = [each for each in skip_all(interview) if each.key == "role/clerk#name"]

    told = Interview(two_people()).told(asked)
    assert told.splitlines()[1:3] == ["Who exactly is 'The team': which role does the work?", "So far: The team"]


def test_an_answer_that_still_does_not_fit_is_not_asked_for_again() -> None:
    interview = Interview(two_people())
    asked: list[str] = []

    while question := interview.next():
        asked.append(question.key)
        interview.answer("The office" if question.key == "role/clerk#name" else "")

    assert asked.count("role/clerk#name") == 1
    assert "The office" in [role.name for role in interview.design.of(Role)]


def test_one_line_of_several_is_said_anew_and_the_others_stay() -> None:
    seen, made = (Use(kind=kind, information=f"information/{kind[:4]}") for kind in ("looks at", "creates"))
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(seen, made))).design
    question = question_at(Survey(design), f"{CLAIM}/register#uses.0").question

    anew = apply(design, answer_question(design, question, "looks at Policy: number | looks at Call"))
    gone = apply(design, answer_question(design, question, "none, on purpose"))

    assert [(use.kind, use.information) for use in uses_of(anew)] == [
        ("looks at", "information/policy"),
        ("looks at", "information/call"),
        ("creates", "information/crea"),
    ]
    assert uses_of(gone) == (made,)
    with pytest.raises(Unreadable, match="one line of several"):
        answer_question(design, question, "unknown - ask Head of claims - by 2027-01-31")


def test_a_line_said_anew_keeps_what_it_does_not_speak_of() -> None:
    policy = Information(id="information/policy", name="Policy")
    seen = Use(kind="looks at", information=policy.id, attributes=("number",), freshness="of today")
    design = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(seen,)), policy).design
    question = question_at(Survey(design), f"{CLAIM}/register#uses").question

    anew = apply(design, answer_question(design, question, "looks at Policy: holder | creates Claim: number"))

    first, second = uses_of(anew)
    assert (first.attributes, first.freshness) == (("holder",), "of today")
    assert second.freshness is None


def uses_of(design: Design) -> tuple[Use, ...]:
    (step,) = [step for step in design.of(Step) if step.id == f"{CLAIM}/register"]
    return items(step.uses)


def skip_all(interview: Interview) -> list[Question]:
    asked: list[Question] = []
    while question := interview.next():
        asked.append(question)
        interview.answer("")
    return asked


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
