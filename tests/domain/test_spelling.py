"""What a person types in one line becomes a part, and a part becomes a line again."""

import pytest

from backbrief.domain.fact import Fact, fact_of
from backbrief.domain.identity import last_part
from backbrief.domain.kind import Unreadable
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, id_for, in_one_line, spelled
from backbrief.domain.step import Step
from backbrief.domain.strategy import Strategy
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Variant, Workflow


def resolve(name: str, to: tuple[str, ...]) -> str:
    return id_for(name, to[0])


def names(record_id: str) -> str:
    return last_part(record_id).capitalize()


def read(fact: Fact, text: str) -> object:
    return read_answer(fact, spelled(fact, text, resolve=resolve), scope="workflow/claim")


def test_a_use_is_typed_as_a_verb_an_information_and_its_parts() -> None:
    uses = read(fact_of(Step, "uses"), "looks at Claim: number, date (required)\ncreates Damage report: amount")

    assert uses == (
        Use(kind="looks at", information="information/claim", attributes=("number", "date"), presence="required"),
        Use(kind="creates", information="information/damage-report", attributes=("amount",)),
    )


def test_a_packet_item_is_typed_as_an_information_and_its_parts() -> None:
    packet = read(fact_of(Transfer, "packet"), "Claim: number (if known) | Photos")

    assert packet == (
        PacketItem(information="information/claim", attributes=("number",), presence="if known"),
        PacketItem(information="information/photos"),
    )


def test_a_function_need_is_typed_as_a_verb_and_its_complements() -> None:
    needs = read(fact_of(Step, "needs"), "check completeness Claim: list = the claim form; who is told = clerk")

    assert needs == (
        FunctionNeed(
            verb="check completeness",
            information="information/claim",
            complements=(("list", "the claim form"), ("who is told", "clerk")),
        ),
    )


def test_an_exception_is_typed_as_its_kind_and_the_response() -> None:
    exceptions = read(fact_of(Step, "exceptions"), "late: the team lead is told")

    assert exceptions == (ExceptionResponse(kind="late", response="the team lead is told"),)


def test_a_variant_is_typed_with_its_share() -> None:
    variants = read(fact_of(Workflow, "variants"), "Glass damage 15%: goes straight to the garage\nTheft")

    assert variants == (
        Variant(name="Glass damage", share=15.0, differs="goes straight to the garage"),
        Variant(name="Theft"),
    )


@pytest.mark.parametrize(
    ("subject", "fact", "text", "answer"),
    [
        (Step, "role", " Claims clerk ", "role/claims-clerk"),
        (Strategy, "outcomes", "Paid fast, Paid right", ("outcome/paid-fast", "outcome/paid-right")),
        (Transfer, "refusal_reasons", "no photos; no policy", ("no photos", "no policy")),
        (Transfer, "moves", "work, responsibility", ("work", "responsibility")),
        (Step, "purpose", " The customer is told ", "The customer is told"),
    ],
)
def test_other_answers_are_typed_as_they_are_said(subject: type, fact: str, text: str, answer: object) -> None:
    assert read(fact_of(subject, fact), text) == answer


def test_complements_are_typed_as_pairs() -> None:
    assert read(fact_of(FunctionNeed, "complements"), "rule = 10 digits; when = at entry; lost") == (
        ("rule", "10 digits"),
        ("when", "at entry"),
    )


def test_a_line_may_begin_with_a_capital_letter() -> None:
    assert read(fact_of(Step, "uses"), "Creates Claim") == (Use(kind="creates", information="information/claim"),)


def test_a_line_that_begins_with_no_known_word_is_answered_with_those_that_fit() -> None:
    with pytest.raises(Unreadable, match="such as: looks at"):
        read(fact_of(Step, "uses"), "needs the claim")


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (Use(kind="creates", information="i/claim", attributes=("a", "b")), "creates Claim: a, b"),
        (Use(kind="looks at", information="i/claim", presence="required"), "looks at Claim (required)"),
        (PacketItem(information="i/claim"), "Claim"),
        (PacketItem(), ""),
        (FunctionNeed(verb="verify", complements=(("when", "once"),)), "verify: when = once"),
        (FunctionNeed(verb="verify"), "verify"),
        (ExceptionResponse(kind="late", response="wait"), "late: wait"),
        (Variant(name="Theft", share=5.0, differs="the police is asked"), "Theft 5%: the police is asked"),
        (Variant(name="Theft"), "Theft"),
    ],
)  # fmt: skip
def test_a_part_is_put_into_one_line(part: object, line: str) -> None:
    assert in_one_line(part, names=names) == line


def test_a_hint_tells_how_an_answer_may_look() -> None:
    assert "looks at" in how_to_answer(fact_of(Step, "uses"))
    assert "commas" in how_to_answer(fact_of(Strategy, "outcomes"))
    assert "name = text" in how_to_answer(fact_of(FunctionNeed, "complements"))
    assert how_to_answer(fact_of(Workflow, "state")) == "one of: as-is, to-be"
    assert how_to_answer(fact_of(Step, "purpose")) == ""


def test_an_id_is_made_even_from_a_name_without_letters() -> None:
    assert id_for("Claims clerk", "role") == "role/claims-clerk"
    assert id_for(" / ", "role") == "role/unnamed"
