"""The laws of change, and what each kind of change does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.diff.compare import ChangeDoesNotFit, apply, diff, invert, net, renewing
from backbrief.domain.change import Added, Removed, Stated
from backbrief.domain.design import Defaults, Design
from backbrief.domain.party import Party, Role
from tests.strategies import designs

CLERK = Role(id="role/clerk", name="Clerk")
BUYER = Role(id="role/buyer", name="Buyer")
MANAGER = Role(id="role/manager", name="Manager")


@given(designs())
def test_a_design_does_not_differ_from_itself(design: Design) -> None:
    assert diff(design, design) == ()
    assert diff(design, Design(dict(design.records))) == ()


@given(designs(), designs())
def test_applying_the_difference_leads_from_one_design_to_the_other(before: Design, after: Design) -> None:
    assert apply(before, diff(before, after)).records == after.records


@given(designs(), designs())
def test_the_inverted_difference_leads_back(before: Design, after: Design) -> None:
    changes = diff(before, after)

    assert apply(after, invert(changes)).records == before.records


def test_what_holds_everywhere_is_stated_fact_by_fact() -> None:
    before = Design().with_records(Defaults(id="defaults/step", answers=(("place", "desk"), ("clock", "office hours"))))
    after = Design().with_records(Defaults(id="defaults/step", answers=(("place", "field"),)))

    assert diff(before, after) == (
        Stated("defaults/step", "clock", "office hours", None),
        Stated("defaults/step", "place", "desk", "field"),
    )


def test_a_record_that_becomes_another_subject_is_removed_and_added() -> None:
    before, after = Design({"x": Role(id="x")}), Design({"x": Party(id="x")})

    assert diff(before, after) == (Removed(Role(id="x")), Added(Party(id="x")))


@pytest.mark.parametrize(
    "change",
    [
        Added(CLERK),
        Removed(Role(id="role/clerk", name="Another")),
        Removed(Role(id="role/nobody")),
        Stated("role/clerk", "name", "Another", "Agent"),
        Stated("role/nobody", "name", "Another", "Agent"),
        Stated("role/nobody", "name", None, "Agent"),
    ],
)
def test_a_change_that_starts_from_something_else_is_refused(change: Added | Removed | Stated) -> None:
    with pytest.raises(ChangeDoesNotFit, match="does not fit"):
        apply(Design().with_records(CLERK), [change])


@given(st.data())
def test_undoing_and_redoing_changes_nothing(data: st.DataObject) -> None:
    before, after = data.draw(designs()), data.draw(designs())
    changes = diff(before, after)

    assert invert(invert(changes)) == changes


def test_records_that_come_back_together_stand_as_they_stood() -> None:
    before = Design().with_records(CLERK, BUYER, MANAGER)
    changes = diff(before, Design())

    after = apply(Design(), invert(changes))

    assert list(after.records) == [CLERK.id, BUYER.id, MANAGER.id]


def test_a_record_changes_its_place_by_going_and_coming_again() -> None:
    before = Design().with_records(CLERK, BUYER, MANAGER)
    changes = renewing(before, before, [MANAGER.id, BUYER.id])

    after = apply(before, changes)

    assert list(after.records) == [CLERK.id, MANAGER.id, BUYER.id]
    assert list(apply(after, invert(changes)).records) == [CLERK.id, BUYER.id, MANAGER.id]


def test_of_a_record_that_goes_and_comes_again_only_what_differs_is_told() -> None:
    before = Design().with_records(CLERK, BUYER, MANAGER)
    after = Design().with_records(CLERK, Role(id=BUYER.id, name="Purchaser"))

    told = net(renewing(before, after, [BUYER.id, CLERK.id]))

    assert told == (Removed(MANAGER), Stated(BUYER.id, "name", "Buyer", "Purchaser"))
