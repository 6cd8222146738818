"""A link opens the brief and the workflows to whoever has it, until it ends or is taken back, and nothing else."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.utils import timezone

from backbrief.web.store.models import Membership, Right, Share
from backbrief.web.store.opening import Opened
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim

NOWHERE = "/s/8Zp7wYb3cWq9dX5vT2nR4mK6jH1gF0sLaQxEeUuIiOo/"


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store."""
    return stored(motor_claim())


@pytest.fixture(autouse=True)
def _accounts() -> object:
    with override_settings(LOCAL=False):
        yield


def link(client: Client, claim: Opened, **asked: object) -> str:
    """The path of a fresh link."""
    page = client.post(f"/d/{claim.id}/sharing/", {"for": "Ivo, IT", "days": "30", "right": "1", **asked}, follow=True)
    found = re.search(r'value="http://testserver(/s/[\w-]+/)"', page.content.decode())
    assert found
    return found[1]


def test_whoever_has_the_link_reads_the_brief_without_an_account(client: Client, claim: Opened) -> None:
    answer = Client().get(link(client, claim))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert f"Brief: {claim.name}" in page
    assert "Met when" in page
    assert f"/d/{claim.id}/" not in page


def test_a_workflow_is_read_with_its_picture(client: Client, claim: Opened) -> None:
    page = Client().get(f"{link(client, claim)}w/motor-claim/").content.decode()

    assert "<svg" in page
    assert "Transfers" in page
    assert f"/d/{claim.id}/" not in page


def test_a_workflow_that_is_not_there_is_not_found(client: Client, claim: Opened) -> None:
    assert Client().get(f"{link(client, claim)}w/nothing/").status_code == 404


def test_the_link_leaves_no_trace_elsewhere(client: Client, claim: Opened) -> None:
    answer = Client().get(link(client, claim))

    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_the_store_does_not_know_the_link(client: Client, claim: Opened) -> None:
    token = link(client, claim).split("/")[2]

    assert token not in str(list(Share.objects.values()))
    assert token not in client.get(f"/d/{claim.id}/sharing/").content.decode()


def test_another_token_opens_nothing_and_leaks_no_name(client: Client, claim: Opened) -> None:
    link(client, claim)

    answer = Client().get(NOWHERE)

    assert answer.status_code == 404
    assert claim.name not in answer.content.decode()


def test_a_link_that_was_taken_back_opens_nothing(client: Client, claim: Opened) -> None:
    path = link(client, claim)

    client.post(f"/d/{claim.id}/sharing/{Share.objects.get().pk}/take-back/")

    assert Client().get(path).status_code == 404
    assert "Nobody named" not in client.get(f"/d/{claim.id}/sharing/").content.decode()
    assert "None. Until you make one" in client.get(f"/d/{claim.id}/sharing/").content.decode()


def test_a_link_ends_by_itself(client: Client, claim: Opened) -> None:
    path = link(client, claim)

    Share.objects.update(ends_at=timezone.now() - timedelta(seconds=1))

    assert Client().get(path).status_code == 404


def test_a_design_that_was_put_away_is_not_shared_any_more(client: Client, claim: Opened) -> None:
    path = link(client, claim)

    client.post(f"/d/{claim.id}/archive/", {"seen": claim.version})

    assert Client().get(path).status_code == 404


def test_nobody_can_make_a_link_that_lasts_for_ever_or_lets_others_change(client: Client, claim: Opened) -> None:
    link(client, claim, days="99999", right="4")

    made = Share.objects.get()
    assert made.right == Right.READ
    assert made.ends_at < timezone.now() + timedelta(days=31)


def test_whoever_signs_in_gets_the_right_of_the_link(client: Client, claim: Opened, ben: User) -> None:
    path = link(client, claim, right="2")
    guest = Client()
    asked = guest.post(f"{path}join/")
    guest.force_login(ben)

    joined = guest.post(f"{path}join/")

    assert asked.headers["Location"].startswith("/sign-in/?next=/s/")
    assert joined.headers["Location"] == f"/d/{claim.id}/"
    assert Membership.objects.get(person=ben).right == Right.COMMENT
    assert guest.get(f"/d/{claim.id}/").status_code == 200


def test_a_link_never_takes_a_right_away(client: Client, claim: Opened, ana: User) -> None:
    client.post(f"{link(client, claim)}join/")

    assert Membership.objects.get(person=ana).right == Right.OWN


def test_nobody_joins_by_a_link_that_opens_nothing(claim: Opened, ben: User) -> None:
    guest = browser_of(ben)

    assert guest.post(f"{NOWHERE}join/").status_code == 404


def test_only_an_owner_makes_links(claim: Opened, ben: User) -> None:
    Membership.objects.create(design_id=claim.id, person=ben, right=Right.EDIT)
    editor = browser_of(ben)

    answers = [editor.get(f"/d/{claim.id}/sharing/"), editor.post(f"/d/{claim.id}/sharing/", {"for": "x"})]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert not Share.objects.exists()


def test_a_link_of_another_design_is_not_taken_back(client: Client, claim: Opened, stored: Stored) -> None:
    link(client, claim)
    other = stored(motor_claim())

    answer = client.post(f"/d/{other.id}/sharing/{Share.objects.get().pk}/take-back/")

    assert answer.status_code == 404
    assert Share.objects.get().revoked_at is None
