"""Who may do what with a design is set by its owner."""

from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.design import Design
from backbrief.web.store.models import Membership, Right
from tests.web.conftest import Stored, browser_of


def test_the_owner_gives_a_right_and_takes_it(client: Client, stored: Stored, ben: User) -> None:
    design = stored(Design())
    address = f"/d/{design.id}/members/"

    client.post(address, {"person": "ben", "right": str(Right.COMMENT.value)})
    given = Membership.objects.get(person=ben).right
    client.post(address, {"person": "ben", "right": ""})

    assert given == Right.COMMENT
    assert not Membership.objects.filter(person=ben).exists()


def test_the_last_owner_stays(client: Client, stored: Stored) -> None:
    design = stored(Design())

    page = client.post(f"/d/{design.id}/members/", {"person": "ana", "right": "1"}, follow=True).content.decode()

    assert "the only owner" in page


def test_somebody_unknown_is_told_of(client: Client, stored: Stored) -> None:
    design = stored(Design())

    answer = client.post(f"/d/{design.id}/members/", {"person": "zoe", "right": "1"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: Members" in page
    assert "Nobody here is called zoe" in page
    assert 'value="zoe"' in page


def test_a_blank_name_is_asked_for(client: Client, stored: Stored) -> None:
    design = stored(Design())

    answer = client.post(f"/d/{design.id}/members/", {"person": " ", "right": "1"})

    assert "Write the name with which somebody signs in." in answer.content.decode()


def test_only_the_owner_sees_the_members(stored: Stored, ben: User) -> None:
    design = stored(Design())
    Membership.objects.create(design_id=design.id, person=ben, right=Right.EDIT)
    browser = browser_of(ben)

    assert browser.get(f"/d/{design.id}/members/").status_code == 403
