"""What passes is typed before the line of whoever receives it, and passes to their step once it is there."""

from dataclasses import replace

from backbrief.app.actions.give_role import give_role
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Party
from tests.app.outlined import changed, lines, row_id, typed


def messages(design: Design) -> list[Flow]:
    return [flow for flow in design.of(Flow) if flow.message]


def test_a_receiver_who_does_the_next_step_is_no_party_outside() -> None:
    design = typed("Compare offers @Buyer", "-> Manager: offer", "Approve order @Manager")

    assert lines(design) == ["1 Compare offers @Buyer -> Manager: offer", "2 Approve order @Manager"]
    assert not design.of(Party)
    assert not messages(design)


def test_a_receiver_behind_a_question_is_taken_in_too() -> None:
    design = typed("Compare offers @Buyer", "-> Manager: offer", "Is it dear?", "Approve order @Manager")

    assert lines(design)[0] == "1 Compare offers @Buyer -> Manager: offer"
    assert design.of(Party) == []


def test_a_step_that_is_given_to_the_receiver_takes_what_was_sent() -> None:
    design = typed("Compare offers @Buyer", "-> Manager: offer", "Approve order")

    after = changed(design, give_role(design, row_id(design, "Approve order"), role="Manager"))

    assert lines(after) == ["1 Compare offers @Buyer -> Manager: offer", "2 Approve order @Manager"]
    assert after.of(Party) == []


def test_a_party_that_somebody_described_stays_outside() -> None:
    design = typed("Order chairs @Buyer", "-> Supplier: order")
    (supplier,) = design.of(Party)
    design = design.with_records(replace(supplier, kind="supplier"))

    after = changed(design, give_role(design, row_id(design, "Order chairs"), role="Supplier"))

    assert len(messages(after)) == 1
    assert after.of(Party)


def test_a_receiver_who_does_a_step_elsewhere_stays_outside() -> None:
    design = typed("Order chairs @Buyer", "-> Supplier: order", "Write note @Clerk", "Deliver chairs @Supplier")

    assert [party.name for party in design.of(Party)] == ["Supplier"]
    assert lines(design)[0] == "1 Order chairs @Buyer -> Supplier: order"
