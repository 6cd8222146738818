"""The free texts of a design are found with their place, by the words in them."""

from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Attribute
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.party import Function, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey
from backbrief.flow.texts import Passage, prose_of, words_of


def test_a_text_comes_with_its_record_and_fact() -> None:
    design = Design().with_records(Step(id="workflow/claim/register", name="Register the claim", purpose=Unknown()))

    passages = prose_of(design).passages

    assert passages == (Passage("workflow/claim/register", "name", "", "Register the claim"),)


def test_texts_inside_parts_come_with_their_path() -> None:
    step = Step(
        id="workflow/claim/register",
        uses=(Use(kind="looks at", information="information/policy", attributes=("number",), as_of="day of damage"),),
        needs=(FunctionNeed(verb="retrieve", complements=(("key", "policy number"),)),),
        exceptions=(ExceptionResponse(kind="late", response="Remind the customer"),),
    )

    passages = prose_of(Design().with_records(step)).passages

    assert [(each.fact, each.part, each.text) for each in passages] == [
        ("uses", "0.as_of", "day of damage"),
        ("needs", "0.complements.0.key", "policy number"),
        ("exceptions", "0.response", "Remind the customer"),
    ]


def test_what_sender_and_receiver_say_is_kept_apart() -> None:
    transfer = Transfer(
        id="workflow/claim/register--assess",
        packet=(PacketItem(information="information/claim", first_use="Read it"),),
        channel=Sides("by mail", "by post"),
        refusal_reasons=("wrong product", "address missing"),
    )

    passages = prose_of(Design().with_records(transfer)).passages

    assert [(each.fact, each.part, each.text) for each in passages] == [
        ("packet", "0.first_use", "Read it"),
        ("channel", "sender", "by mail"),
        ("channel", "receiver", "by post"),
        ("refusal_reasons", "0", "wrong product"),
        ("refusal_reasons", "1", "address missing"),
    ]


def test_what_holds_by_default_counts_once() -> None:
    defaults = Defaults(
        id="defaults/transfer", answers=(("channel", "a task in the claims system"), ("owner", "role/team-lead"))
    )
    design = Design().with_records(defaults, Transfer(id="workflow/claim/register--assess"))

    passages = prose_of(design).passages

    assert passages == (Passage("defaults/transfer", "channel", "", "a task in the claims system"),)


def test_names_of_things_examples_and_notes_are_no_free_texts() -> None:
    design = Design().with_records(
        Function(id="function/claims", name="Claims"),
        Role(id="role/clerk", name="Clerk"),
        Attribute(id="information/claim/number", name="Number", example="A 100", meaning="What a claim is called by"),
        Flow(id="workflow/claim/f1", answer="yes", condition="covered", notes="drawn in May"),
    )

    texts = [each.text for each in prose_of(design).passages]

    assert texts == ["What a claim is called by", "yes", "covered"]


def test_passages_are_found_by_any_of_their_words_in_the_order_of_the_design() -> None:
    prose = Survey(
        Design().with_records(
            Step(id="workflow/claim/register", name="Register quickly"),
            Step(id="workflow/claim/assess", name="Assess the damage"),
            Step(id="workflow/claim/pay", name="Pay soon and quickly"),
        )
    ).prose

    found = prose.holding(frozenset({"quickly", "soon", "never"}))

    assert [each.text for each in found] == ["Register quickly", "Pay soon and quickly"]


def test_words_are_lower_case_and_keep_their_apostrophe() -> None:
    assert words_of("Don't pay 15% (Gross)!") == ["don't", "pay", "15", "gross"]


def test_a_part_without_free_text_says_nothing() -> None:
    design = Design().with_records(Step(id="workflow/claim/register", uses=(Use(kind="creates"),)))

    assert prose_of(design).passages == ()
