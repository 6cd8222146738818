"""A guest who came by a link that lets them comment says something without an account, under a name of their own."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from backbrief.web.comments.views import by_link
from backbrief.web.store.models import Comment, LoggedChange, Right, Share
from backbrief.web.store.opening import Opened
from backbrief.web.store.requirements import requirements_of
from backbrief.web.store.shares import make_share
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim


@pytest.fixture(autouse=True)
def _accounts() -> object:
    with override_settings(LOCAL=False):
        yield


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store, with its requirements numbered."""
    design = stored(motor_claim())
    requirements_of(design)
    return design


def link(claim: Opened, person: User, *, right: Right = Right.COMMENT) -> str:
    """The path of a fresh link."""
    _, token = make_share(claim, person, right=right, for_whom="Ivo, IT", days=30)
    return f"/s/{token}/"


def test_a_requirement_is_commented_on_from_the_brief(client: Client, claim: Opened, ana: User) -> None:
    path, guest = link(claim, ana), Client()
    way = re.search(
        rf'href="({path}comments/requirement/(\d+)/\?page=2)"', guest.get(f"{path}?page=2").content.decode()
    )
    assert way

    answer = guest.post(way[1], {"name": " Ivo  Novak ", "text": "How old may it be?"}, follow=True)

    page = answer.content.decode()
    assert "Your comment is there" in page
    assert f'href="{path}?page=2#req-' in page
    assert "Ivo Novak, by a link" in page
    assert Comment.objects.get().requirement == int(way[2])
    assert "Ivo Novak, by a link" in client.get(f"/d/{claim.id}/comments/").content.decode()


def test_the_name_is_asked_for_once(claim: Opened, ana: User) -> None:
    path, guest = f"{link(claim, ana)}comments/w/motor-claim/", Client()

    guest.post(path, {"name": "Ivo", "text": "Who answers the telephone?"})

    assert 'id="name" name="name" value="Ivo"' in guest.get(path).content.decode()


def test_a_step_of_the_workflow_is_chosen(claim: Opened, ana: User) -> None:
    step = next(each for each in claim.survey.records if each.startswith("workflow/motor-claim/"))
    path, guest = f"{link(claim, ana)}comments/w/motor-claim/", Client()
    chosen = re.findall(r'<option value="([^"]+)"', guest.get(path).content.decode())

    guest.post(path, {"name": "Ivo", "text": "Who answers the telephone?", "record": chosen[1]})
    guest.post(path, {"name": "Ivo", "text": "And all of it?", "record": "information/secret"})

    assert step.startswith("workflow/motor-claim/")
    assert [each.record for each in Comment.objects.all()] == [chosen[1], "workflow/motor-claim"]


def test_the_owner_finds_it_at_home_and_answers(client: Client, claim: Opened, ana: User) -> None:
    path, guest = f"{link(claim, ana)}comments/w/motor-claim/", Client()
    guest.post(path, {"name": "Ivo", "text": "Who answers the telephone?"})
    said = Comment.objects.get()

    waiting = client.get("/").content.decode()
    client.post(f"/d/{claim.id}/comments/at/{said.record}", {"text": "The registrar does.", "thread": said.pk})

    assert "Ivo, by a link: Who answers the telephone?" in waiting
    assert "The registrar does." in guest.get(path).content.decode()


def test_a_guest_answers_in_their_own_thread_only(client: Client, claim: Opened, ana: User) -> None:
    client.post(f"/d/{claim.id}/comments/at/workflow/motor-claim", {"text": "Among ourselves"})
    ours = Comment.objects.get()
    path, guest = f"{link(claim, ana)}comments/w/motor-claim/", Client()

    guest.post(path, {"name": "Ivo", "text": "I heard you", "thread": ours.pk})
    guest.post(path, {"name": "Ivo", "text": "One more thing", "thread": Comment.objects.latest("pk").pk})

    page = guest.get(path).content.decode()
    assert not ours.replies.exists()
    assert "Among ourselves" not in page
    assert Comment.objects.latest("pk").thread == Comment.objects.get(text="I heard you")


@pytest.mark.parametrize(
    ("typed", "says"),
    [({"text": "Who?"}, "Write your name"), ({"name": "Ivo", "text": " "}, "Write what you want to say")],
)
def test_what_is_missing_is_told_and_the_rest_stays(claim: Opened, ana: User, typed: dict[str, str], says: str) -> None:
    answer = Client().post(f"{link(claim, ana)}comments/w/motor-claim/", typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in page
    assert says in page
    assert typed.get("name", "Who?") in page


def test_a_link_to_read_lets_nobody_comment(claim: Opened, ana: User) -> None:
    path = link(claim, ana, right=Right.READ)

    assert "comments/" not in Client().get(path).content.decode()
    assert "Comment on" not in Client().get(f"{path}w/motor-claim/").content.decode()
    assert Client().post(f"{path}comments/w/motor-claim/", {"name": "Ivo", "text": "x"}).status_code == 404


def test_what_is_not_shared_is_not_there(claim: Opened, ana: User) -> None:
    path = link(claim, ana)

    assert Client().get(f"{path}comments/w/nowhere/").status_code == 404
    assert Client().get(f"{path}comments/requirement/99999/").status_code == 404
    assert Client().get("/s/nothing/comments/w/motor-claim/").status_code == 404


def test_a_link_that_went_astray_carries_only_so_many(
    claim: Opened, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_link, "MOST", 1)
    path, guest = f"{link(claim, ana)}comments/w/motor-claim/", Client()
    guest.post(path, {"name": "Ivo", "text": "One"})

    answer = guest.post(path, {"name": "Ivo", "text": "Two"})

    assert "it takes no more" in answer.content.decode()
    assert Comment.objects.count() == 1


def test_a_comment_of_a_guest_changes_no_version_and_outlives_the_link(claim: Opened, ana: User) -> None:
    Client().post(f"{link(claim, ana)}comments/w/motor-claim/", {"name": "Ivo", "text": "One"})

    Share.objects.all().delete()

    assert Comment.objects.get().by == "Ivo, by a link"
    assert LoggedChange.objects.filter(design=claim.id).count() == 1
