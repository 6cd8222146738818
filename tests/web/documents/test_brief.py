"""The brief as a page, and as files that the worker makes."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import Comment, Job, StoredDesign
from backbrief.web.store.opening import Opened, forget_opened
from backbrief.web.store.requirements import requirements_of
from tests.web.chairs import chairs
from tests.web.conftest import Stored, browser_of
from tests.web.long_work import worker as worker  # noqa: PLC0414 - a fixture
from tests.web.motor_claim import motor_claim


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store."""
    return stored(motor_claim())


def test_every_requirement_is_read_with_its_reason_and_leads_to_its_step(client: Client, claim: Opened) -> None:
    page = client.get(f"/d/{claim.id}/brief/").content.decode()

    assert re.search(r'href="/d/[\w-]+/brief/REQ-\d+/"', page)
    assert "Met when" in page
    assert re.search(rf'href="/d/{claim.id}/at/workflow/motor-claim/[\w-]+"', page)


def test_a_requirement_has_an_address_of_its_own(client: Client, claim: Opened) -> None:
    last = requirements_of(claim).requirements[-1]

    answer = client.get(f"/d/{claim.id}/brief/{last.label}/")

    place, _, fragment = answer.headers["Location"].partition("#")
    assert f'id="{fragment}"' in client.get(place).content.decode()


def test_a_requirement_that_never_was_is_not_found(client: Client, claim: Opened) -> None:
    assert client.get(f"/d/{claim.id}/brief/REQ-99999/").status_code == 404


def test_only_what_a_workflow_needs_is_shown(client: Client, claim: Opened) -> None:
    everything = client.get(f"/d/{claim.id}/brief/").context["found"]

    shown = client.get(f"/d/{claim.id}/brief/?workflow=motor-claim-as-is").context["found"]

    assert shown.page.paginator.count < everything.page.paginator.count
    assert shown.all == everything.all


def test_what_it_said_back_is_shown_and_can_be_asked_for(client: Client, claim: Opened) -> None:
    first = requirements_of(claim).requirements[0]
    said = Backbrief(number=first.number, status="agreed", restatement="We keep it.", revision=first.fingerprint)
    KeptDesign(claim).keep_backbriefs({first.number: said})

    page = client.get(f"/d/{claim.id}/brief/?state=agreed")

    assert page.context["found"].page.paginator.count == 1
    assert "We keep it." in page.content.decode()


def test_what_is_to_be_discussed_is_told_at_the_requirement(client: Client, claim: Opened, ana: User) -> None:
    first = client.get(f"/d/{claim.id}/brief/").context["found"].page[0].requirement
    Comment.objects.create(design_id=claim.id, requirement=first.number, author=ana, text="Is that so?")

    page = client.get(f"/d/{claim.id}/brief/").content.decode()

    assert f'href="/d/{claim.id}/comments/requirement/{first.number}/">1 to discuss' in page


def test_the_numbers_stay_when_the_brief_is_read_again(client: Client, claim: Opened) -> None:
    client.get(f"/d/{claim.id}/brief/")
    numbers = StoredDesign.objects.get(pk=claim.id).numbers
    forget_opened()

    client.get(f"/d/{claim.id}/brief/")

    assert numbers
    assert StoredDesign.objects.get(pk=claim.id).numbers == numbers


def test_a_design_without_steps_says_how_to_get_requirements(client: Client, stored: Stored) -> None:
    empty = stored(Design())

    assert "Ask me what is missing" in client.get(f"/d/{empty.id}/brief/").content.decode()


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize(
    ("form", "name", "begins"),
    [
        ("pdf", "brief.pdf", b"%PDF-"),
        ("word", "brief.docx", b"PK\x03\x04"),
        ("page", "brief.html", b"<!DOCTYPE html>"),
        ("short", "short-brief.pdf", b"%PDF-"),
    ],
)
def test_the_worker_makes_the_brief_as_a_file(
    client: Client, stored: Stored, form: str, name: str, begins: bytes
) -> None:
    small = stored(chairs())

    asked = client.post(f"/d/{small.id}/brief/make/", {"form": form})

    job = Job.objects.get()
    page = client.get(asked.headers["Location"]).content.decode()
    file = client.get(f"/d/{small.id}/jobs/{job.id}/file/")
    assert job.stage == "done", job.trouble
    assert f"Save office-chairs-{name}" in page
    assert file.content.startswith(begins)
    assert file.headers["Content-Disposition"] == f'attachment; filename="office-chairs-{name}"'


@pytest.mark.usefixtures("worker")
def test_a_brief_of_nothing_says_why_there_is_none(client: Client, stored: Stored) -> None:
    empty = stored(Design())

    page = client.post(f"/d/{empty.id}/brief/make/", {"form": "pdf"}, follow=True).content.decode()

    assert "There is no step in this design yet." in page
    assert "Try again" in page


def test_a_form_that_nobody_offers_is_not_made(client: Client, claim: Opened) -> None:
    assert client.post(f"/d/{claim.id}/brief/make/", {"form": "exe"}).status_code == 404


@pytest.mark.parametrize("page", ["brief/", "brief/REQ-00001/", "export/", "export/bpmn/", "jobs/"])
def test_whoever_has_no_right_does_not_learn_that_there_is_a_design(page: str, claim: Opened, ben: User) -> None:
    stranger = browser_of(ben)

    answer = stranger.get(f"/d/{claim.id}/{page}")

    assert answer.status_code == 404
    assert claim.name not in answer.content.decode()
