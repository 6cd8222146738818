"""Records are connected and taken apart by one change, and only where the fact allows it."""

import pytest

from backbrief.app.actions.connect_records import Unconnectable, connect_records, disconnect_records
from backbrief.diff.compare import apply
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.change import Stated
from backbrief.domain.design import Design
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy

DESIGN = Design().with_records(
    Party(id="party/guest", name="Guest", kind="customer"),
    Party(id="party/agency", name="Agency", kind="customer"),
    Outcome(id="outcome/quiet", name="I sleep well", customer="party/guest"),
    Outcome(id="outcome/early", name="I leave early"),
    Strategy(id="strategy/rooms", name="Keep rooms on the yard free", outcomes=("outcome/quiet",)),
    Strategy(id="strategy/wait", name="Wait", outcomes=NoneOnPurpose("not this year")),
)


def test_a_list_grows_by_what_is_connected() -> None:
    changes = connect_records(DESIGN, "strategy/rooms", "outcomes", "outcome/early")

    assert changes == (Stated("strategy/rooms", "outcomes", ("outcome/quiet",), ("outcome/quiet", "outcome/early")),)


def test_a_single_name_takes_the_place_of_the_one_before() -> None:
    changes = connect_records(DESIGN, "outcome/quiet", "customer", "party/agency")

    assert changes == (Stated("outcome/quiet", "customer", "party/guest", "party/agency"),)


def test_what_was_none_on_purpose_gives_way_to_a_connection() -> None:
    changes = connect_records(DESIGN, "strategy/wait", "outcomes", "outcome/early")

    assert apply(DESIGN, changes).records["strategy/wait"] == Strategy(
        id="strategy/wait", name="Wait", outcomes=("outcome/early",)
    )


def test_what_is_connected_already_needs_no_change() -> None:
    assert connect_records(DESIGN, "strategy/rooms", "outcomes", "outcome/quiet") == ()
    assert connect_records(DESIGN, "outcome/quiet", "customer", "party/guest") == ()


def test_taking_the_last_connection_back_leaves_a_blank() -> None:
    assert disconnect_records(DESIGN, "strategy/rooms", "outcomes", "outcome/quiet") == (
        Stated("strategy/rooms", "outcomes", ("outcome/quiet",), None),
    )
    assert disconnect_records(DESIGN, "outcome/quiet", "customer", "party/guest") == (
        Stated("outcome/quiet", "customer", "party/guest", None),
    )


def test_what_is_not_connected_cannot_be_taken_apart() -> None:
    assert disconnect_records(DESIGN, "strategy/rooms", "outcomes", "outcome/early") == ()
    assert disconnect_records(DESIGN, "strategy/wait", "outcomes", "outcome/early") == ()
    assert disconnect_records(DESIGN, "outcome/early", "customer", "party/guest") == ()


@pytest.mark.parametrize(
    ("record", "fact", "named", "says"),
    [
        ("strategy/rooms", "outcomes", "party/guest", "the outcomes of a strategy cannot be a party"),
        ("strategy/rooms", "name", "outcome/early", "the name of a strategy cannot be a outcome"),
        ("strategy/rooms", "guests", "outcome/early", "a strategy has nothing called 'guests'"),
        ("strategy/gone", "outcomes", "outcome/early", "one of the two is no longer there"),
        ("strategy/rooms", "outcomes", "outcome/gone", "one of the two is no longer there"),
    ],
)
def test_what_a_fact_cannot_join_is_refused(record: str, fact: str, named: str, says: str) -> None:
    with pytest.raises(Unconnectable, match=says):
        connect_records(DESIGN, record, fact, named)
