"""One word for two things becomes two records, and each place says which of them it means."""

import pytest

from backbrief.app.actions.split_record import Unsplittable, split_record
from backbrief.diff.compare import apply
from backbrief.domain.design import Design
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Role
from backbrief.flow.mentions import mentions_by_record
from tests.flow.office import at, looks_at, office, step

DESIGN = office(
    Information(id="information/claim", name="Claim", definition="A request, or the file about it"),
    Attribute(id="information/claim/shelf", name="Shelf"),
    Attribute(id="information/claim/amount", name="Amount"),
    System(id="system/register", name="Register", holds=("information/claim",)),
    step("check", "clerk", looks_at("claim", "amount")),
    step("store", "clerk", looks_at("claim", "shelf")),
    Role(id="role/clerk", name="Clerk", function="function/office", capacity="4 people"),
)


def places(design: Design, named: str) -> list[str]:
    return [each.key for each in mentions_by_record(design).get(named, ())]


def split(name: str, *keys: str, record: str = "information/claim") -> Design:
    return apply(DESIGN, split_record(DESIGN, record, name=name, places=keys))


def test_the_chosen_places_name_the_second_one() -> None:
    after = split("Paper file", f"{at('store')}#uses.0.information")

    assert places(after, "information/paper-file") == [f"{at('store')}#uses.0.information"]
    assert places(after, "information/claim") == ["system/register#holds.0", f"{at('check')}#uses.0.information"]


def test_the_attributes_named_at_those_places_are_listed_for_the_second_one() -> None:
    after = split("Paper file", f"{at('store')}#uses.0.information")

    assert after.inside("information/paper-file", Attribute) == [
        Attribute(id="information/paper-file/shelf", name="Shelf")
    ]
    assert len(after.inside("information/claim", Attribute)) == 2


def test_the_second_one_stands_where_the_first_one_does_and_states_nothing_else() -> None:
    after = split("File clerk", f"{at('store')}#role.", record="role/clerk")

    assert after.records["role/file-clerk"] == Role(id="role/file-clerk", name="File clerk", function="function/office")
    assert after.records[at("store")] == step("store", "file-clerk", looks_at("claim", "shelf"))
    assert after.records[at("check")] == step("check", "clerk", looks_at("claim", "amount"))


@pytest.mark.parametrize(
    ("record", "name", "says"),
    [
        ("information/claim", " ", "needs a name of its own"),
        ("information/claim", "claim", "there is one called Claim already"),
        ("information/claim", "Rack", "choose the places that mean the second one"),
        ("information/claim/shelf", "Rack", "split the thing that it is a part of"),
        (at("check"), "Check again", "cannot be split"),
        ("information/gone", "Rack", "cannot be split"),
    ],
)
def test_what_cannot_be_split_is_refused(record: str, name: str, says: str) -> None:
    with pytest.raises(Unsplittable, match=says):
        split_record(DESIGN, record, name=name, places=())
