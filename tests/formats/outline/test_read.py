"""Reading an outline: what each line becomes, and what is said about lines that cannot be followed."""

import pytest

from backbrief.domain.answer import Sides
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.information import Information
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.format import Reading, Refused
from backbrief.formats.outline.read import read
from tests.formats.outline.outlines import told

CLAIM = "workflow/motor-claim"


def test_each_line_becomes_a_step_of_the_role_at_its_end() -> None:
    design = outline("# Motor claim", "Register claim @Call agent", "Pay claim @Payments clerk", "Close claim").design

    steps = [(step.id, step.name, step.role) for step in design.of(Step)]
    assert steps == [
        (f"{CLAIM}/register-claim", "Register claim", "role/call-agent"),
        (f"{CLAIM}/pay-claim", "Pay claim", "role/payments-clerk"),
        (f"{CLAIM}/close-claim", "Close claim", None),
    ]
    assert [role.name for role in design.of(Role)] == ["Call agent", "Payments clerk"]


def test_steps_follow_each_other_in_the_order_of_their_lines() -> None:
    design = outline("Register claim", "Pay claim", "Close claim").design

    assert ways(design) == ["register-claim -> pay-claim", "pay-claim -> close-claim"]


def test_the_first_line_names_the_workflow() -> None:
    workflow = outline("# Motor claim", "Pay claim").design.of(Workflow)[0]

    assert (workflow.id, workflow.name) == (CLAIM, "Motor claim")


def test_without_a_title_the_workflow_is_called_as_the_file() -> None:
    workflow = read(b"Pay claim\n", name="Motor claim.txt").design.of(Workflow)[0]

    assert (workflow.id, workflow.name) == (CLAIM, "Motor claim")


def test_steps_of_one_name_are_told_apart() -> None:
    design = outline("Tell claimant", "Pay claim", "Tell claimant").design

    assert [step.id for step in design.of(Step)] == [
        f"{CLAIM}/tell-claimant",
        f"{CLAIM}/pay-claim",
        f"{CLAIM}/tell-claimant-2",
    ]


def test_indented_lines_are_inner_steps() -> None:
    design = outline("Assess damage", "    Look at photos", "    Estimate cost", "Pay claim").design

    inner = [step.id for step in design.of(Step) if step.inside == f"{CLAIM}/assess-damage"]
    assert inner == [f"{CLAIM}/look-at-photos", f"{CLAIM}/estimate-cost"]
    assert ways(design) == ["assess-damage -> pay-claim", "look-at-photos -> estimate-cost"]


@pytest.mark.parametrize("indent", ["", "  ", "\t"])
def test_a_question_parts_the_paths_and_they_rejoin_below_it(indent: str) -> None:
    lines = ("? Is it covered?", f"{indent}- yes:", f"{indent}  Book garage", f"{indent}- no: Explain refusal", "Close")

    design = outline(*lines).design

    branch = design.of(Branch)[0]
    assert (branch.name, branch.kind, branch.parts) == ("Is it covered?", "one of", True)
    assert ways(design) == [
        "is-it-covered -> book-garage: yes",
        "is-it-covered -> explain-refusal: no",
        "book-garage -> close",
        "explain-refusal -> close",
    ]


def test_paths_side_by_side_wait_for_each_other() -> None:
    design = outline("&", "- Order parts", "- Tell claimant", "Close claim").design

    assert [(branch.id, branch.kind, branch.parts) for branch in design.of(Branch)] == [
        (f"{CLAIM}/all-of", "all of", True),
        (f"{CLAIM}/all-of-meet", "all of", False),
    ]
    assert ways(design) == [
        "all-of -> order-parts",
        "all-of -> tell-claimant",
        "order-parts -> all-of-meet",
        "tell-claimant -> all-of-meet",
        "all-of-meet -> close-claim",
    ]


def test_a_path_goes_on_where_it_says() -> None:
    design = outline("Examine claim", "? Complete?", "- yes:", "- no: => examine claim", "Pay claim").design

    assert "complete -> examine-claim: no" in ways(design)


def test_a_path_can_go_back_to_a_question() -> None:
    design = outline("? Complete?", "- yes:", "- no:", "    Ask claimant", "    => Complete?", "Pay claim").design

    assert "ask-claimant -> complete" in ways(design)


def test_the_second_of_a_name_is_called_by_its_number() -> None:
    design = outline("Call", "Wait", "Call", "? Reached?", "- yes: Pay", "- no: => Call (2)").design

    assert "reached -> call-2: no" in ways(design)


def test_an_answer_with_which_the_work_ends_leads_to_an_end() -> None:
    design = outline("? Covered?", "- yes:", "- no: => end", "Pay claim").design

    assert [(event.id, event.kind) for event in design.of(Event)] == [(f"{CLAIM}/end", "end")]
    assert ways(design) == ["covered -> pay-claim: yes", "covered -> end: no"]


def test_what_is_handed_over_is_said_by_the_sender_alone() -> None:
    design = outline("Register claim @Agent", "-> Adjuster: Claim, Photos", "Assess damage @Adjuster").design

    transfer = design.of(Transfer)[0]
    assert transfer.id == f"{CLAIM}/register-claim--assess-damage"
    assert transfer.packet == Sides(
        sender=(PacketItem(information="information/claim"), PacketItem(information="information/photos"))
    )
    assert [each.name for each in design.of(Information)] == ["Claim", "Photos"]


def test_semicolons_part_names_that_hold_commas() -> None:
    design = outline("Register @Agent", "-> Adjuster: Photos, sketches; Claim", "Assess @Adjuster").design

    assert [each.name for each in design.of(Information)] == ["Photos, sketches", "Claim"]


def test_a_receiving_step_can_be_named_where_one_role_does_several() -> None:
    lines = ("Sort @Clerk", "-> Pay: Bill", "? Bill?", "- yes: Pay @Payer", "- no: File @Payer")

    design = outline(*lines).design

    assert list(told(design, CLAIM).packets) == [("Sort", "Pay")]


def test_who_does_no_step_is_taken_for_a_party_outside_and_that_is_said() -> None:
    reading = outline("Pay claim @Clerk", "-> Claimant: Payment")

    party, message = reading.design.of(Party)[0], reading.design.of(Flow)[0]
    assert (party.name, message.target, message.message) == ("Claimant", party.id, True)
    assert reading.design.of(Transfer)[0].id == f"{CLAIM}/pay-claim--claimant"
    assert [remark.place for remark in reading.remarks] == ["Motor claim.txt:2"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("Register @Agent", "-> Payer: Claim", "Assess @Adjuster", "Pay @Payer"), "does not do the next step"),
        (("Register @Agent", "->", "Assess @Adjuster"), "nobody is named"),
        (("Register @Agent", "? Covered?", "Assess @Adjuster"), "nothing is answered"),
        (("Register @Agent", "## Part two", "Assess @Adjuster"), "only the first line is a name"),
    ],
)
def test_a_line_that_says_nothing_for_the_work_is_remarked(lines: tuple[str, ...], said: str) -> None:
    remark = outline(*lines).remarks[0]

    assert said in remark.message
    assert remark.place == "Motor claim.txt:2"


def test_bullets_and_numbers_of_a_pasted_list_are_left_out() -> None:
    design = outline("1. Register claim @Agent", "2) Assess damage", "* Pay claim", "- Close claim").design

    assert [step.name for step in design.of(Step)] == ["Register claim", "Assess damage", "Pay claim", "Close claim"]


@pytest.mark.parametrize("text", ["? claimed", "-> there", "=> on", "& more", "# 5", "- minus", "1. first", "\\ back"])
def test_a_backslash_keeps_a_mark_a_text(text: str) -> None:
    step = outline(f"\\{text}").design.of(Step)[0]

    assert step.name == text


@pytest.mark.parametrize(
    ("lines", "place", "what"),
    [
        (("Register", "    Look", "  Estimate"), ":3", "the indentation fits no line above"),
        (("Register", "? Covered?", "    Pay claim"), ":3", "an answer is expected below a question"),
        (("-> Payer: Claim", "Pay"), ":1", "before the first step"),
        (("Register", "=> end", "    Pay"), ":3", "nothing can be indented below '=>'"),
        (("Register", "=> Nowhere"), ":2", "there is no 'Nowhere' to go on with"),
        (("Register\x07",), ":1", "control character"),
        (("x" * 10_001,), ":1", "longer than 10,000"),
        (tuple(" " * depth + "Deeper" for depth in range(60)), ":51", "more than 50 deep"),
        (("# Motor claim",), "", "holds no step"),
    ],
)
def test_an_outline_that_cannot_be_followed_is_refused_with_its_line(
    lines: tuple[str, ...], place: str, what: str
) -> None:
    with pytest.raises(Refused, match=what) as refused:
        outline(*lines)

    assert refused.value.place == f"Motor claim.txt{place}"


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(Refused, match="not UTF-8"):
        read("Pay\nPrüfen".encode("latin-1"), name="claim.txt")


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_a_text_from_a_spreadsheet_or_an_editor_of_windows_is_read(mark: str) -> None:
    content = "\ufeff# Motor claim\r\nPrüfe the claim @Clerk\r\n".encode(mark)

    steps = read(content, name="claim.txt").design.of(Step)

    assert [each.name for each in steps] == ["Prüfe the claim"]


def test_a_text_that_is_cut_off_is_refused() -> None:
    with pytest.raises(Refused, match="not UTF-8"):
        read("Pay".encode("utf-16")[:-1], name="claim.txt")


def test_a_huge_outline_is_refused() -> None:
    with pytest.raises(Refused, match="larger than 2 MB"):
        read(b"x\n" * 1_000_001, name="claim.txt")


def outline(*lines: str) -> Reading:
    """The reading of an outline of these lines."""
    return read("\n".join(lines).encode(), name="Motor claim.txt")


def ways(design: Design) -> list[str]:
    """The flows as text, in the order of the design."""
    return [
        f"{last(flow.source)} -> {last(flow.target)}{f': {flow.answer}' if flow.answer else ''}"
        for flow in design.of(Flow)
    ]


def last(record_id: object) -> str:
    """The last part of an id."""
    return str(record_id).rpartition("/")[2]
