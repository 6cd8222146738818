"""A workflow played step by step."""

from dataclasses import replace

from backbrief.app.actions.type_line import type_line
from backbrief.app.playback import Held, Moment, moment, moments_of
from backbrief.domain.design import Design
from backbrief.domain.information import Information, System
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from tests.app.outlined import CHAIRS, changed, row_id, typed


def chairs() -> Design:
    """Compare offers, ask; order or have approved; file. The offer is made first and is needed to approve."""
    design = typed("Compare offers @Buyer", "Is it below 500?", "File papers @Clerk")
    design = changed(design, type_line(design, "Order chairs", after=row_id(design, "yes")))
    design = changed(design, type_line(design, "Approve order @Manager", after=row_id(design, "no")))
    offer = Information(id="information/offer", name="offer")
    makes = (Use(kind="creates", information=offer.id, attributes=("price",)),)
    needs = (Use(kind="looks at", information=offer.id, attributes=("price",)),)
    uses = {"Compare offers": makes, "Order chairs": needs, "Approve order": needs}
    steps = [replace(step, uses=uses.get(design.name_of(step.id))) for step in design.of(Step)]
    return design.with_records(offer, *steps)


def at(design: Design, name: str) -> Moment:
    found = moment(Survey(design), CHAIRS, row_id(design, name))
    assert found is not None
    return found


def test_the_play_stops_at_steps_and_questions_in_the_order_of_the_rows() -> None:
    design = chairs()

    stops = moments_of(Survey(design), CHAIRS)

    names = ["Compare offers", "Is it below 500?", "Order chairs", "Approve order", "File papers"]
    assert [design.name_of(each) for each in stops] == names


def test_a_moment_tells_whose_turn_it_is_and_where_we_are() -> None:
    found = at(chairs(), "Approve order")

    assert (found.role_name, found.number, found.of) == ("Manager", 4, 5)


def test_a_question_leads_on_by_its_answers() -> None:
    onward = at(chairs(), "Is it below 500?").onward

    assert [(each.answer, each.name) for each in onward] == [("yes", "Order chairs"), ("no", "Approve order")]


def test_a_step_leads_on_through_what_only_passes_on() -> None:
    design = chairs()

    assert [each.name for each in at(design, "Approve order").onward] == ["File papers"]
    assert at(design, "Approve order").before == row_id(design, "Is it below 500?")
    assert at(design, "Compare offers").before == ""


def test_the_last_step_leads_to_the_end() -> None:
    (last,) = at(chairs(), "File papers").onward

    assert (last.node, last.name) == ("", "The work ends")


def test_what_stays_in_the_same_hands_is_in_hand() -> None:
    found = at(chairs(), "Order chairs")

    assert found.in_hand == (Held(information="offer", parts=("price",)),)
    assert found.missing == ()


def test_what_a_later_step_makes_is_not_in_hand_although_it_will_stand_in_a_system() -> None:
    reached = ("role/buyer", "role/manager")
    book = System(id="system/book", name="order book", holds=("information/offer",), reached_by=reached)
    design = chairs().with_records(book)

    assert at(design, "Compare offers").in_hand == ()
    assert at(design, "Approve order").in_hand == (Held(information="offer", parts=("price",)),)


def test_what_was_not_passed_on_is_missing_until_it_passes() -> None:
    design = chairs()
    passing = changed(design, type_line(design, "-> Manager: offer", after=row_id(design, "Compare offers")))

    assert at(design, "Approve order").missing == (Held(information="offer", parts=("price",)),)
    assert at(passing, "Approve order").missing == ()


def test_what_is_made_and_what_passes_on_is_told() -> None:
    design = chairs()
    design = changed(design, type_line(design, "-> Manager: offer", after=row_id(design, "Compare offers")))

    found = at(design, "Compare offers")

    assert found.makes == (Held(information="offer", parts=("price",), how="creates"),)
    assert [(each.receiver, each.items) for each in found.passes if each.receiver == "Manager"] == [
        ("Manager", (Held(information="offer", parts=()),))
    ]


def test_the_play_does_not_stop_at_the_borders() -> None:
    assert moment(Survey(chairs()), CHAIRS, f"{CHAIRS}/start") is None
