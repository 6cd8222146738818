"""Where a record is used is told in words, once for each thing said of it."""

from backbrief.app.used_at import Place, used_at
from backbrief.domain.answer import Sides
from backbrief.domain.design import Defaults
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.party import Role
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from tests.flow.office import at, item, looks_at, office, step, way

HOTEL = Survey(
    office(
        Information(id="information/booking", name="Booking", source_of_truth="system/desk", relations="one a stay"),
        Attribute(id="information/booking/guest", name="Guest"),
        System(id="system/desk", name="Front desk", holds=("information/booking",)),
        Role(id="role/clerk", name="Clerk"),
        Role(id="role/maid", name="Maid"),
        step(
            "book",
            "clerk",
            looks_at("booking", "guest"),
            looks_at("booking", "nights"),
            looks_at("price", source="system/desk"),
            Use(information="information/booking"),
            name="Book the room",
            needs=(FunctionNeed(verb="search", information="information/booking"), FunctionNeed()),
            exceptions=(ExceptionResponse(kind="late", done_by="role/maid"), ExceptionResponse(done_by="role/maid")),
        ),
        step("clean", "maid", name="Clean the room"),
        way("book > clean"),
        Transfer(id=at("book--clean"), packet=Sides(sender=(item("booking", "guest"),), receiver=(item("booking"),))),
        Transfer(id=at("clean--book"), packet=(item("booking"),)),
        Defaults(id="defaults/transfer", answers=(("owner", "role/clerk"),)),
    )
)


def said(record: str) -> list[tuple[str, str]]:
    return [(place.title, place.says) for place in used_at(HOTEL, record)]


def test_every_use_of_an_information_is_told() -> None:
    assert said("information/booking") == [
        ("Front desk", "holds"),
        ("Book the room", "looks at"),
        ("Book the room", "uses it"),
        ("Book the room", "technology must search"),
        ("Book the room -> Clean the room", "hands it over"),
        ("Book the room -> Clean the room", "counts on it"),
        ("clean--book", "hands it over"),
    ]


def test_uses_that_say_the_same_are_one_place() -> None:
    (place,) = [each for each in used_at(HOTEL, "information/booking") if each.says == "looks at"]

    assert place == Place(
        record=at("book"),
        title="Book the room",
        word="step",
        workflow="claim",
        says="looks at",
        keys=(f"{at('book')}#uses.0.information", f"{at('book')}#uses.1.information"),
    )


def test_attributes_roles_and_systems_are_told_too() -> None:
    assert said("information/booking/guest") == [
        ("Book the room", "looks at"),
        ("Book the room -> Clean the room", "hands it over"),
    ]
    assert said("system/desk") == [("Booking", "source of truth"), ("Book the room", "is where it is read")]
    assert said("role/maid") == [
        ("Book the room", "responds when: late"),
        ("Book the room", "responds when: something goes wrong"),
        ("Clean the room", "role"),
    ]


def test_what_holds_everywhere_is_a_place() -> None:
    assert said("role/clerk") == [("Book the room", "role"), ("what holds at every transfer", "owner")]


def test_what_nobody_names_is_used_nowhere() -> None:
    assert said("function/office") == []
