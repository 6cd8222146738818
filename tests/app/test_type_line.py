"""Lines typed behind others: what each mark makes of them."""

import pytest

from backbrief.app.actions.type_line import type_line
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.formats.format import Refused
from tests.app.outlined import CHAIRS, changed, lines, row_id, typed


def type_after(design: Design, text: str, *, after: str) -> Design:
    return changed(design, type_line(design, text, after=row_id(design, after)))


def test_a_step_stands_between_what_came_before_and_what_came_after() -> None:
    design = typed("Collect wishes @Office lead", "Order chairs @Buyer")

    design = type_after(design, "Compare offers", after="Collect wishes")

    assert lines(design) == ["1 Collect wishes @Office lead", "2 Compare offers @Office lead", "3 Order chairs @Buyer"]


def test_a_step_takes_the_role_of_the_one_before_unless_it_names_another() -> None:
    design = typed("Collect wishes @Office lead", "Compare offers", "Order chairs @Buyer", "File papers")

    assert [str(step.role) for step in design.of(Step)] == ["role/office-lead"] * 2 + ["role/buyer"] * 2


def test_a_role_is_made_once_however_it_is_spelled() -> None:
    design = typed("Collect wishes @Office lead", "Compare offers @office LEAD")

    assert [role.name for role in design.of(Role)] == ["Office lead"]


def test_a_step_of_a_known_name_gets_an_id_of_its_own() -> None:
    design = typed("Check papers @Clerk", "Check papers")

    assert [step.id for step in design.of(Step)] == [f"{CHAIRS}/check-papers", f"{CHAIRS}/check-papers-2"]


def test_an_empty_line_makes_nothing() -> None:
    assert type_line(typed(), "   ", after=CHAIRS) == ()


def test_a_text_that_ends_with_a_question_mark_is_a_question_with_two_answers() -> None:
    design = typed("Compare offers @Buyer", "Is it below 500?")

    assert lines(design)[1:] == ["? Is it below 500?", "  - yes", "  - no"]


def test_answers_are_named_behind_the_question() -> None:
    design = typed("Who pays? we / the supplier / nobody")

    assert lines(design) == ["? Who pays?", "  - we", "  - the supplier", "  - nobody"]


def test_the_role_behind_a_question_decides() -> None:
    design = typed("Compare offers @Buyer", "Is it below 500? @Manager", "Who pays? we / they @Buyer")

    assert [branch.decider for branch in design.of(Branch)] == ["role/manager", "role/buyer"]
    assert lines(design)[1] == "? Is it below 500? @Manager"


def test_a_hyphen_below_a_question_is_one_more_answer() -> None:
    design = typed("Is it below 500?")

    design = type_after(design, "- nobody knows", after="no")

    assert lines(design) == ["? Is it below 500?", "  - yes", "  - no", "  - nobody knows"]


def test_a_hyphen_elsewhere_is_the_bullet_of_a_step() -> None:
    assert lines(typed("- Collect wishes @Clerk")) == ["1 Collect wishes @Clerk"]


def test_paths_side_by_side_wait_for_each_other() -> None:
    design = typed("Order chairs @Buyer", "& ")

    assert [(each.kind, each.parts) for each in design.of(Branch)] == [("all of", True), ("all of", False)]
    assert lines(design)[1:] == ["? ", "  - ", "  - "]


def test_what_passes_is_said_of_the_transfer_to_the_next_role() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")

    design = type_after(design, "-> Manager: offer, price list", after="Compare offers")

    assert lines(design)[0] == "1 Compare offers @Buyer -> Manager: offer, price list"


def test_the_only_receiver_need_not_be_named() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")

    design = type_after(design, "-> offer", after="Compare offers")

    assert lines(design)[0] == "1 Compare offers @Buyer -> Manager: offer"


def test_what_passes_is_said_anew() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")
    design = type_after(design, "-> offer, price list", after="Compare offers")

    design = type_after(design, "-> Manager: offer", after="Compare offers")

    assert lines(design)[0] == "1 Compare offers @Buyer -> Manager: offer"


def test_a_receiver_of_an_unknown_name_is_a_party_outside() -> None:
    design = typed("Order chairs @Buyer")

    design = type_after(design, "-> Supplier: order", after="Order chairs")

    assert lines(design) == ["1 Order chairs @Buyer -> Supplier: order"]
    assert [transfer.receiver for transfer in Survey(design).transfers_in(CHAIRS)] == ["party/supplier"]


def test_a_receiver_without_information_changes_nothing_more() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")

    assert type_line(design, "-> Manager:", after=row_id(design, "Compare offers")) == ()


def test_nothing_passes_to_a_role_whose_turn_it_is_not() -> None:
    design = typed("Compare offers @Buyer", "Order chairs", "Pay the bill @Accounts")

    with pytest.raises(Refused, match="'Accounts' does not do the next step"):
        type_after(design, "-> Accounts: order", after="Compare offers")


def test_nothing_passes_while_work_stays_in_the_same_hands() -> None:
    design = typed("Compare offers @Buyer", "Order chairs")

    with pytest.raises(Refused, match="work stays in the same hands after 'Compare offers'"):
        type_after(design, "-> offer", after="Compare offers")


def test_nothing_passes_from_a_question() -> None:
    with pytest.raises(Refused, match="nothing can pass here"):
        type_after(typed("Is it below 500?"), "-> Buyer: offer", after="Is it below 500?")


def test_one_of_several_receivers_has_to_be_named() -> None:
    design = typed("Compare offers @Buyer", "Is it below 500?")
    design = type_after(design, "Order chairs @Office lead", after="yes")
    design = type_after(design, "Approve order @Manager", after="no")

    with pytest.raises(Refused, match="Begin with one of them and a colon: Office lead, Manager"):
        type_after(design, "-> offer", after="Compare offers")


def test_a_path_leads_to_a_step_that_is_named() -> None:
    design = typed("Compare offers @Buyer", "Are they complete?")

    design = type_after(design, "=> compare offers", after="no")

    assert lines(design)[-1] == "  - no => 1 Compare offers"


def test_a_reserved_answer_is_an_answer_to_who_does_it() -> None:
    design = typed("Compare offers @unknown - ask Ana")

    assert lines(design) == ["1 Compare offers @unknown - ask Ana"]


def test_the_line_behind_a_parting_of_work_stands_on_its_first_path() -> None:
    design = typed("Pick goods @Warehouse", "&", "Pack @Packer", "Seal")

    assert lines(design)[:5] == ["1 Pick goods @Warehouse", "? ", "  - ", "    2 Pack @Packer", "    3 Seal @Packer"]
