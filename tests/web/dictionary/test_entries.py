"""The dictionary lists what a design knows about, finds it by a word, and takes more in place."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.app.dictionary import KINDS
from backbrief.domain.design import Design
from backbrief.domain.information import Attribute, Information
from backbrief.domain.party import Party, Role
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.opening import Opened, opened
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim


def send(client: Client, seen: Opened, kind: str, /, **fields: str) -> tuple[int, str]:
    answer = client.post(f"/d/{seen.id}/dictionary/{kind}/add/", {"seen": str(seen.version), **fields}, follow=True)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("kind", [kind.word for kind in KINDS])
def test_every_kind_has_a_page_with_its_entries(client: Client, stored: Stored, kind: str) -> None:
    seen = stored(motor_claim())

    page = client.get(f"/d/{seen.id}/dictionary/{kind}/")

    assert page.status_code == 200
    assert page.content.decode().count('<th scope="row">') == len(
        seen.design.of(next(k.subject for k in KINDS if k.word == kind))
    )


@pytest.mark.parametrize("kind", [kind.word for kind in KINDS])
def test_an_empty_list_says_what_belongs_there(client: Client, stored: Stored, kind: str) -> None:
    page = client.get(f"/d/{stored(Design()).id}/dictionary/{kind}/").content.decode()

    assert "None yet." in page
    assert '<details class="card adding" open>' in page


def test_a_word_finds_entries_and_tells_how_many(client: Client, stored: Stored) -> None:
    seen = stored(motor_claim())

    page = client.get(f"/d/{seen.id}/dictionary/information/", {"q": "paper file"}).content.decode()
    none = client.get(f"/d/{seen.id}/dictionary/information/", {"q": "spaceship"}).content.decode()

    assert f"1 of {len(seen.design.of(Information))}" in page
    assert "also: paper file" in page
    assert "Find another word" in none


def test_htmx_gets_only_the_entries(client: Client, stored: Stored) -> None:
    seen = stored(motor_claim())

    part = client.get(f"/d/{seen.id}/dictionary/role/", {"q": "lead"}, headers={"HX-Request": "true"}).content.decode()

    assert part.startswith('<div id="entries">')
    assert "Claims lead" in part
    assert "Repair planner" not in part


def test_an_entry_is_added_in_place(client: Client, stored: Stored) -> None:
    seen = stored(Design().with_records(Information(id="information/booking", name="Booking")))

    send(client, seen, "information", name="Bill", definition="What a guest owes")
    send(client, opened(seen.id), "attribute", name="Amount", inside="information/bill", form="number")
    send(client, opened(seen.id), "party", name="Guest", kind="customer")

    design = opened(seen.id).design
    assert design.records["information/bill"] == Information(
        id="information/bill", name="Bill", definition="What a guest owes"
    )
    assert design.of(Attribute) == [Attribute(id="information/bill/amount", name="Amount", form="number")]
    assert design.of(Party) == [Party(id="party/guest", name="Guest", kind="customer")]


def test_what_cannot_be_added_says_why_and_stays_typed(client: Client, stored: Stored) -> None:
    seen = stored(Design().with_records(Role(id="role/clerk", name="Clerk")))

    status, twice = send(client, seen, "role", name="clerk")
    _, lost = send(client, seen, "attribute", name="Amount", inside="information/gone", form="number")

    assert status == 422
    assert "Error: There is one called &#x27;Clerk&#x27; already." in twice
    assert 'value="clerk"' in twice
    assert "Error: Choose the information that it is a part of." in lost


def test_an_unknown_kind_has_no_page(client: Client, stored: Stored) -> None:
    assert client.get(f"/d/{stored(Design()).id}/dictionary/step/").status_code == 404


def test_whoever_may_only_read_adds_nothing(client: Client, stored: Stored, ben: User) -> None:
    seen = stored(Design())
    Membership.objects.create(design_id=seen.id, person=ben, right=Right.READ)
    reader = browser_of(ben)

    assert "card adding" not in reader.get(f"/d/{seen.id}/dictionary/").content.decode()
    assert send(reader, seen, "role", name="Clerk")[0] == 403
