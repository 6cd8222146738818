"""Where an entry is used is told; one word for two things is split, two words for one thing are made one."""

from django.test import Client

from backbrief.domain.information import Information
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.web.store.opening import opened
from tests.flow.office import at, looks_at, office, step
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim

HOTEL = office(
    Information(id="information/booking", name="Booking", definition="One stay"),
    Information(id="information/bookings", name="Bookings", definition="All stays"),
    Role(id="role/clerk", name="Clerk"),
    step("book", "clerk", looks_at("booking"), name="Book"),
    step("count", "clerk", looks_at("bookings"), name="Count"),
)


def test_every_place_is_told_with_a_link(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    page = client.get(f"/d/{seen.id}/dictionary/used/role/clerk").content.decode()

    assert "Where Clerk is used" in page
    assert f'href="/d/{seen.id}/at/workflow/claim/book">Book</a>' in page
    assert page.count('name="place"') == 2


def test_what_nobody_names_says_so_and_what_is_gone_has_no_page(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    assert "Nothing names Count" in client.get(f"/d/{seen.id}/dictionary/used/{at('count')}").content.decode()
    assert client.get(f"/d/{seen.id}/dictionary/used/role/nobody").status_code == 404


def test_one_word_for_two_things_is_split(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)
    form = {"seen": str(seen.version), "name": "Night clerk", "place": "1"}

    page = client.post(f"/d/{seen.id}/dictionary/split/role/clerk", form, follow=True).content.decode()

    assert "Where Night clerk is used" in page
    roles = [step.role for step in opened(seen.id).design.of(Step)]
    assert roles == ["role/clerk", "role/night-clerk"]


def test_a_split_without_places_says_what_is_missing(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    answer = client.post(f"/d/{seen.id}/dictionary/split/role/clerk", {"seen": "1", "name": "Night clerk"})

    assert answer.status_code == 422
    assert "Error: choose the places that mean the second one" in answer.content.decode()
    assert 'value="Night clerk"' in answer.content.decode()


def test_names_that_are_alike_lead_to_what_would_happen(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    pairs = client.get(f"/d/{seen.id}/dictionary/alike/").content.decode()
    plan = client.get(
        f"/d/{seen.id}/dictionary/merge/", {"kept": "information/booking", "gone": "information/bookings"}
    ).content.decode()

    assert "kept=information%2Fbooking&amp;gone=information%2Fbookings" in pairs
    assert "1 place will name Booking instead." in plan
    assert "All stays" in plan


def test_two_words_for_one_thing_are_made_one_and_undone_in_one_act(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)
    form = {
        "seen": str(seen.version),
        "kept": "information/booking",
        "gone": "information/bookings",
        "clash-1": "second",
    }

    client.post(f"/d/{seen.id}/dictionary/merge/", form)

    design = opened(seen.id).design
    assert design.of(Information) == [
        Information(id="information/booking", name="Booking", definition="All stays", other_names=("Bookings",))
    ]
    assert design.records[at("count")] == step("count", "clerk", looks_at("booking"), name="Count")
    client.post(f"/d/{seen.id}/undo/")
    assert opened(seen.id).design == seen.design


def test_two_that_cannot_be_one_are_refused(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    answer = client.get(f"/d/{seen.id}/dictionary/merge/", {"kept": "role/clerk", "gone": "information/booking"})

    assert answer.status_code == 422
    assert "cannot be one" in answer.content.decode()


def test_other_words_in_the_texts_are_told_as_the_check_does(client: Client, stored: Stored) -> None:
    booking = Information(id="information/booking", name="Booking", other_names=("reservation",))
    seen = stored(HOTEL.with_records(booking, Step(id=at("book"), name="Book", purpose="A reservation is kept")))

    page = client.get(f"/d/{seen.id}/dictionary/alike/").content.decode()

    assert "Is &#x27;reservation&#x27; at" in page


def test_a_design_without_alike_names_says_so(client: Client, stored: Stored) -> None:
    page = client.get(f"/d/{stored(motor_claim()).id}/dictionary/alike/").content.decode()

    assert "They are one thing" not in page
