"""The dictionary lists what a design knows about, and finds it by a word."""

import pytest

from backbrief.app.dictionary import KIND, KINDS, OPEN, UNUSED, DictionaryEntry, entries
from backbrief.check.check import check
from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.business_rule import Term
from backbrief.domain.information import Attribute, Information
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey
from tests.flow.office import looks_at, office, step

HOTEL = Survey(
    office(
        Information(
            id="information/booking",
            name="Booking",
            definition="One stay of one guest",
            owner="role/clerk",
            other_names=("Reservation",),
            source_of_truth=NoneOnPurpose(),
        ),
        Information(id="information/account", name="account"),
        Attribute(id="information/booking/nights", name="Nights", form="number"),
        Attribute(id="information/account/total", name="Total"),
        Role(id="role/clerk", name="Clerk"),
        Term(id="term/stay", name="Stay", synonyms=("visit",)),
        step("book", "clerk", looks_at("booking", "nights")),
    )
)


def names(word: str, **wanted: str) -> list[str]:
    return [each.name for each in entries(HOTEL, check(HOTEL), KIND[word], **wanted)]


def test_an_entry_tells_what_is_stated_and_where_it_is_used() -> None:
    entry = entries(HOTEL, (), KIND["information"])[1]

    assert entry == DictionaryEntry(
        record="information/booking",
        name="Booking",
        part_of="",
        said=(("Definition", "One stay of one guest"), ("Owner", "Clerk")),
        other_names=("Reservation",),
        places=1,
        guesses=0,
    )


def test_entries_stand_in_the_order_of_their_names_and_parts_by_what_they_belong_to() -> None:
    assert names("information") == ["account", "Booking"]
    assert [(each.part_of, each.name) for each in entries(HOTEL, (), KIND["attribute"])] == [
        ("account", "Total"),
        ("Booking", "Nights"),
    ]


@pytest.mark.parametrize("search", ["book", "RESERV", "guest one", "clerk"])
def test_an_entry_is_found_by_any_word_that_is_said_of_it(search: str) -> None:
    assert names("information", search=search) == ["Booking"]


def test_a_word_that_nobody_says_finds_nothing() -> None:
    assert names("information", search="booking invoice") == []
    assert names("term", search="visit") == ["Stay"]


def test_entries_can_be_narrowed_to_what_needs_care() -> None:
    assert names("information", only=UNUSED) == ["account"]
    assert names("role", only=UNUSED) == []
    assert names("information", only=OPEN) == ["account", "Booking"]
    assert names("information", only="whatever") == ["account", "Booking"]


def test_every_fact_that_is_shown_belongs_to_its_kind() -> None:
    shown = [entries(HOTEL, (), kind) for kind in KINDS]

    assert len(shown) == len(KIND)
