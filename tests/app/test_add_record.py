"""A record is added by its name, with what is known of it, and never twice."""

import pytest

from backbrief.app.actions.add_record import NotAdded, add_record
from backbrief.diff.compare import apply
from backbrief.domain.design import Design
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Unreadable
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow

DESIGN = Design().with_records(
    Party(id="party/guest", name="Guest", kind="customer"),
    Information(id="information/booking", name="Booking"),
    Information(id="information/bill", name="Bill"),
    Attribute(id="information/bill/amount", name="Amount"),
)


def test_a_name_and_answers_make_a_record() -> None:
    changes = add_record(DESIGN, "outcome", "  I sleep  well ", typed={"customer": "guest", "today": "6 of 10"})

    assert [change.record for change in changes] == [
        Outcome(id="outcome/i-sleep-well", name="I sleep well", customer="party/guest", today="6 of 10")
    ]


def test_what_an_answer_names_for_the_first_time_is_added_too() -> None:
    changes = add_record(DESIGN, "strategy", "Double the panes", typed={"outcomes": "I sleep well", "stop_doing": " "})

    assert [change.record for change in changes] == [
        Outcome(id="outcome/i-sleep-well", name="I sleep well"),
        Strategy(id="strategy/double-the-panes", name="Double the panes", outcomes=("outcome/i-sleep-well",)),
    ]


def test_an_attribute_lies_in_its_information() -> None:
    changes = add_record(DESIGN, "attribute", "Amount", inside="information/booking")

    assert changes[0].record == Attribute(id="information/booking/amount", name="Amount")


def test_a_workflow_comes_with_a_beginning_and_an_end() -> None:
    changes = add_record(DESIGN, "workflow", "Stay", typed={"customer": "party/guest"})

    after = apply(DESIGN, changes)
    assert after.of(Workflow) == [Workflow(id="workflow/stay", name="Stay", customer="party/guest")]
    assert len(changes) > 1


def test_an_id_that_is_taken_by_another_name_is_not_taken_twice() -> None:
    design = DESIGN.with_records(Party(id="party/agency", name="Tour operator"))

    changes = add_record(design, "party", "Agency")

    assert changes[0].record == Party(id="party/agency-2", name="Agency")


@pytest.mark.parametrize(
    ("word", "name", "inside", "says", "there"),
    [
        ("party", "  ", "", "Write a name first", ""),
        ("party", "guest", "", "There is one called 'Guest' already", "party/guest"),
        ("attribute", "amount", "information/bill", "There is one called", "information/bill/amount"),
        ("attribute", "Amount", "information/gone", "Choose the information that it is a part of", ""),
        ("step", "Book", "", "A step is added in its workflow", ""),
    ],
)
def test_what_cannot_be_added_says_why(word: str, name: str, inside: str, says: str, there: str) -> None:
    with pytest.raises(NotAdded, match=says) as trouble:
        add_record(DESIGN, word, name, inside=inside)

    assert trouble.value.record == there


def test_an_answer_that_does_not_fit_names_its_fact() -> None:
    with pytest.raises(Unreadable, match="Kind: 'friend' is not one of: customer"):
        add_record(DESIGN, "party", "Agency", typed={"kind": "friend"})


def test_a_name_that_no_file_could_hold_is_refused() -> None:
    with pytest.raises(NotAdded, match="10,000 characters"):
        add_record(Design(), "role", "x" * 10_001)
