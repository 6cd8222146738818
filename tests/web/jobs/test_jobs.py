"""Long work tells how far it is, keeps its file for whoever asked, and checks the right once more."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from backbrief.web.frame.long_work import do_job
from backbrief.web.store.models import Job, Membership, Right, Stage
from backbrief.web.store.opening import Opened
from tests.web.chairs import chairs
from tests.web.conftest import Stored, browser_of
from tests.web.long_work import no_worker as no_worker  # noqa: PLC0414 - a fixture
from tests.web.long_work import worker as worker  # noqa: PLC0414 - a fixture


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A small design in Ana's store."""
    return stored(chairs())


@pytest.fixture
def waiting(no_worker: None, client: Client, claim: Opened) -> Job:
    """A job that nobody has taken up yet."""
    client.post(f"/d/{claim.id}/brief/make/", {"form": "page"})
    return Job.objects.get()


def test_an_empty_list_says_what_will_be_there(client: Client, claim: Opened) -> None:
    assert "Nothing yet." in client.get(f"/d/{claim.id}/jobs/").content.decode()


def test_whoever_waits_is_told_so_and_the_page_asks_again(client: Client, claim: Opened, waiting: Job) -> None:
    page = client.get(f"/d/{claim.id}/jobs/{waiting.id}/").content.decode()
    part = client.get(f"/d/{claim.id}/jobs/{waiting.id}/", headers={"HX-Request": "true"}).content.decode()

    assert "Waiting to be taken up." in page
    assert 'hx-trigger="every 1s"' in part
    assert "<html" not in part


def test_whoever_waits_long_learns_what_may_be_the_reason(client: Client, claim: Opened, waiting: Job) -> None:
    Job.objects.update(asked_at=timezone.now() - timedelta(minutes=2))

    assert "start the worker again" in client.get(f"/d/{claim.id}/jobs/{waiting.id}/").content.decode()


def test_work_that_was_broken_off_can_be_asked_for_again(client: Client, claim: Opened, waiting: Job) -> None:
    Job.objects.update(stage=Stage.RUNNING, asked_at=timezone.now() - timedelta(hours=1))

    assert "broken off" in client.get(f"/d/{claim.id}/jobs/{waiting.id}/").content.decode()


def test_a_job_whose_asker_lost_the_right_is_not_done(client: Client, claim: Opened, waiting: Job, ben: User) -> None:
    Membership.objects.create(design_id=claim.id, person=ben, right=Right.OWN)
    Membership.objects.filter(person=waiting.person).delete()

    do_job.call(str(waiting.id))

    waiting.refresh_from_db()
    assert (waiting.stage, waiting.content) == (Stage.FAILED, None)
    assert "no longer" in waiting.trouble
    assert client.get(f"/d/{claim.id}/jobs/{waiting.id}/").status_code == 404


def test_a_fault_of_ours_is_told_without_its_details(
    client: Client, claim: Opened, waiting: Job, caplog: pytest.LogCaptureFixture
) -> None:
    Job.objects.update(kind="unheard of")

    do_job.call(str(waiting.id))

    page = client.get(f"/d/{claim.id}/jobs/{waiting.id}/").content.decode()
    assert "This is a fault of Backbrief." in page
    assert "KeyError" not in page
    assert "KeyError" in caplog.text


@pytest.mark.usefixtures("worker")
def test_the_same_work_is_done_again_on_the_design_as_it_is_now(client: Client, claim: Opened) -> None:
    client.post(f"/d/{claim.id}/brief/make/", {"form": "page"})
    first = Job.objects.get()

    client.post(f"/d/{claim.id}/jobs/{first.id}/again/")

    assert [job.stage for job in Job.objects.all()] == ["done", "done"]


@pytest.mark.usefixtures("worker")
def test_another_member_does_not_get_the_file(client: Client, claim: Opened, ben: User) -> None:
    client.post(f"/d/{claim.id}/brief/make/", {"form": "page"})
    Membership.objects.create(design_id=claim.id, person=ben, right=Right.READ)
    other = browser_of(ben)

    answers = [other.get(f"/d/{claim.id}/jobs/{Job.objects.get().id}/{page}").status_code for page in ("", "file/")]

    assert answers == [404, 404]


@pytest.mark.usefixtures("worker")
def test_a_file_is_let_go_when_its_time_is_over(client: Client, claim: Opened) -> None:
    client.post(f"/d/{claim.id}/brief/make/", {"form": "page"})
    old = Job.objects.get()
    Job.objects.update(keep_until=timezone.now() - timedelta(seconds=1))

    gone = client.get(f"/d/{claim.id}/jobs/{old.id}/file/").status_code
    client.post(f"/d/{claim.id}/brief/make/", {"form": "page"})

    assert gone == 404
    assert not Job.objects.filter(pk=old.pk).exists()


def test_there_is_no_file_before_it_is_made(client: Client, claim: Opened, waiting: Job) -> None:
    assert client.get(f"/d/{claim.id}/jobs/{waiting.id}/file/").status_code == 404
