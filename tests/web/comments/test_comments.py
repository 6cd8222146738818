"""People say things at the place itself; threads are resolved and opened again, and whom a comment names finds it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.store.models import Comment, Membership, Right
from backbrief.web.store.opening import Opened
from tests.web.conftest import Stored, browser_of

STEP = "workflow/claim/register"


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A design with one workflow of one step."""
    records = (Workflow(id="workflow/claim", name="Settle a claim"), Step(id=STEP, name="Register claim"))
    return stored(Design().with_records(*records))


def member(person: User, design: Opened, right: Right) -> Client:
    Membership.objects.create(design_id=design.id, person=person, right=right)
    return browser_of(person)


def test_a_comment_stands_at_its_step_and_in_the_list(client: Client, claim: Opened) -> None:
    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Who reads the form?"})

    at_the_step = client.get(f"/d/{claim.id}/comments/at/{STEP}").content.decode()
    listed = client.get(f"/d/{claim.id}/comments/").content.decode()

    assert "Who reads the form?" in at_the_step
    assert "Who reads the form?" in listed
    assert "Register claim" in listed


def test_htmx_gets_only_the_threads(client: Client, claim: Opened) -> None:
    page = client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Hm"}, headers={"HX-Request": "true"})

    assert page.content.decode().lstrip().startswith('<section id="comments"')


def test_a_comment_on_a_fact_names_the_fact(client: Client, claim: Opened) -> None:
    client.post(f"/d/{claim.id}/comments/at/{STEP}?fact=purpose", {"text": "Why at all?"})

    assert "Register claim: purpose" in client.get(f"/d/{claim.id}/comments/").content.decode()


def test_an_answer_stays_in_its_thread(client: Client, claim: Opened) -> None:
    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Who reads the form?"})
    first = Comment.objects.get()

    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "The clerk", "thread": str(first.pk)})

    assert [each.text for each in first.replies.all()] == ["The clerk"]


def test_a_thread_is_resolved_and_opened_again(client: Client, claim: Opened) -> None:
    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Who reads the form?"})
    address = f"/d/{claim.id}/comments/{Comment.objects.get().pk}/resolve/"

    client.post(address)
    resolved = Comment.objects.get().resolved_by
    client.post(address, {"again": "yes"})

    assert resolved is not None
    assert Comment.objects.get().resolved_by is None


def test_an_empty_comment_says_what_is_missing(client: Client, claim: Opened) -> None:
    answer = client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": " "})

    assert answer.status_code == 422
    assert "Write what you want to say." in answer.content.decode()


def test_only_members_are_mentioned(client: Client, claim: Opened, ben: User) -> None:
    User.objects.create_user("eve")
    member(ben, claim, Right.READ)

    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Look, @ben. And @eve"})

    assert [each.username for each in Comment.objects.get().mentions.all()] == ["ben"]


def test_whom_a_comment_names_finds_it_on_the_home_page_until_it_is_resolved(
    client: Client, claim: Opened, ben: User
) -> None:
    browser = member(ben, claim, Right.COMMENT)
    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Look, @ben"})

    waiting = browser.get("/").content.decode()
    client.post(f"/d/{claim.id}/comments/{Comment.objects.get().pk}/resolve/")

    assert "Waiting for you" in waiting
    assert "Look, @ben" in waiting
    assert "Waiting for you" not in browser.get("/").content.decode()


def test_whoever_may_only_read_says_nothing(claim: Opened, ben: User) -> None:
    browser = member(ben, claim, Right.READ)

    assert browser.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Hm"}).status_code == 403


def test_a_thread_of_another_design_cannot_be_answered_or_resolved(
    client: Client, claim: Opened, stored: Stored
) -> None:
    client.post(f"/d/{claim.id}/comments/at/{STEP}", {"text": "Ours"})
    thread = Comment.objects.get()
    other = stored(claim.design, name="Another")

    client.post(f"/d/{other.id}/comments/at/{STEP}", {"text": "Theirs", "thread": str(thread.pk)})

    assert thread.replies.count() == 0
    assert client.post(f"/d/{other.id}/comments/{thread.pk}/resolve/").status_code == 404


def test_nothing_can_be_said_about_what_is_not_there(client: Client, claim: Opened) -> None:
    assert client.get(f"/d/{claim.id}/comments/at/workflow/claim/none").status_code == 404
    assert client.get(f"/d/{claim.id}/comments/requirement/7/").status_code == 404
