"""The self-test is asked of several people by their own links, and told together."""

import re

from django.contrib.auth.models import User
from django.test import Client

from backbrief.app.self_test import PAIRS
from backbrief.domain.design import Design
from backbrief.web.store.models import Membership, Right, SelfTestAnswer
from backbrief.web.store.opening import Opened
from tests.web.conftest import Stored, browser_of


def link_for(client: Client, seen: Opened, name: str) -> str:
    page = client.post(f"/d/{seen.id}/self-test/", {"name": name}).content.decode()
    found = re.search(r"/self-test/[\w-]{20,}/", page)
    assert found
    return found[0]


def answered(link: str, standpoint: str, points: int) -> None:
    answer = Client().post(link, {"standpoint": standpoint, **{pair.key: str(points) for pair in PAIRS}})
    assert answer.status_code == 302


def test_nobody_is_asked_yet(client: Client, stored: Stored) -> None:
    assert "Nobody is asked yet" in client.get(f"/d/{stored(Design()).id}/self-test/").content.decode()


def test_each_person_answers_by_a_link_without_an_account(client: Client, stored: Stored) -> None:
    seen = stored(Design(), name="Hotel")
    link = link_for(client, seen, "Ben")

    page = Client().get(link)

    assert "Ben, you are asked about <strong>Hotel</strong>" in page.content.decode()
    assert page["Referrer-Policy"] == "same-origin"
    assert page["Cache-Control"] == "private, no-store"
    assert "Nobody has answered yet" in client.get(f"/d/{seen.id}/self-test/").content.decode()


def test_several_answers_show_the_spread_and_where_people_differ(client: Client, stored: Stored) -> None:
    seen = stored(Design())
    answered(link_for(client, seen, "Ana"), "leads", 4)
    answered(link_for(client, seen, "Ben"), "front", 1)

    page = client.get(f"/d/{seen.id}/self-test/").content.decode()

    assert "2 people answered: rather outside in" in page
    assert "answers from 25 to 100, 2 people" in page
    assert "Where you do not agree" in page
    assert page.count("not agreed") == len(PAIRS)


def test_answers_can_be_changed_as_long_as_the_link_is_open(client: Client, stored: Stored) -> None:
    seen = stored(Design())
    link = link_for(client, seen, "Ben")
    answered(link, "front", 1)
    answered(link, "team", 3)

    assert [row.standpoint for row in SelfTestAnswer.objects.all()] == ["team"]
    assert 'value="team" checked' in Client().get(link).content.decode()


def test_a_pair_can_be_left_out_but_not_all(client: Client, stored: Stored) -> None:
    link = link_for(client, stored(Design()), "Ben")

    one = Client().post(link, {"standpoint": "front", "measure": "2", "cut": "9"})
    none = Client().post(link, {"standpoint": "front", "cut": "9"})
    nowhere = Client().post(link, {"measure": "2"})

    assert one.status_code == 302
    assert SelfTestAnswer.objects.get().points == {"measure": 2}
    assert "Error: Answer at least one pair." in none.content.decode()
    assert "Error: Say from where you look at the business." in nowhere.content.decode()
    assert 'value="2" checked' in nowhere.content.decode()


def test_somebody_without_a_name_is_not_asked(client: Client, stored: Stored) -> None:
    answer = client.post(f"/d/{stored(Design()).id}/self-test/", {"name": " "})

    assert answer.status_code == 422
    assert not SelfTestAnswer.objects.exists()


def test_whoever_is_taken_out_leaves_no_answer_and_no_link(client: Client, stored: Stored) -> None:
    seen = stored(Design())
    link = link_for(client, seen, "Ben")
    person = SelfTestAnswer.objects.get().pk

    client.post(f"/d/{seen.id}/self-test/{person}/remove/")

    assert Client().get(link).status_code == 404
    assert client.post(f"/d/{seen.id}/self-test/{person}/remove/").status_code == 404


def test_whoever_may_only_read_asks_nobody(client: Client, stored: Stored, ben: User) -> None:
    seen = stored(Design())
    Membership.objects.create(design_id=seen.id, person=ben, right=Right.READ)
    reader = browser_of(ben)

    assert "Make a link" not in reader.get(f"/d/{seen.id}/self-test/").content.decode()
    assert reader.post(f"/d/{seen.id}/self-test/", {"name": "Cleo"}).status_code == 403


def test_a_made_up_link_opens_nothing(client: Client, db: None) -> None:
    assert client.get("/self-test/made-up/").status_code == 404
