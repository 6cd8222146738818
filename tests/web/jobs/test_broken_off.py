"""Work that was broken off is told to have failed, whatever ended it, and can be asked for again."""

import os
import subprocess
import sys

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from backbrief.web.frame.broken_off import name_of_this_process, tell_of_work_broken_off
from backbrief.web.frame.long_work import do_job
from backbrief.web.store.models import Job, Stage
from tests.web.chairs import chairs
from tests.web.conftest import Stored
from tests.web.store.failing_statements import Reached


@pytest.fixture
def job(client: Client, stored: Stored) -> Job:
    """A job that waits for a worker."""
    office = stored(chairs())
    client.post(f"/d/{office.id}/brief/make/", {"form": "page"})
    return Job.objects.get()


def taken_up_by(process: str) -> None:
    """As if a worker had taken up the job and were at it."""
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, worker_ids=[process])
    Job.objects.update(stage=Stage.RUNNING, progress="Setting the pages")


def a_process_that_has_ended() -> str:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return name_of_this_process().replace(str(os.getpid()), str(ended.pid))


def test_a_job_whose_worker_has_ended_is_told_to_have_failed(client: Client, job: Job) -> None:
    taken_up_by(a_process_that_has_ended())

    tell_of_work_broken_off()

    page = client.get(f"/d/{job.design_id}/jobs/{job.id}/").content.decode()
    assert "It was broken off" in page
    assert "Try again" in page
    assert DBTaskResult.objects.get().status == TaskResultStatus.FAILED


def test_a_job_left_by_an_earlier_process_of_the_same_number_is_told(job: Job) -> None:
    taken_up_by(name_of_this_process())

    tell_of_work_broken_off()

    assert Job.objects.get().stage == Stage.FAILED


@pytest.mark.parametrize("process", [f"{name_of_this_process().rpartition(':')[0]}:1", "elsewhere:7", "x" * 32])
def test_a_job_that_somebody_may_be_at_is_left_alone(job: Job, process: str) -> None:
    taken_up_by(process)

    tell_of_work_broken_off()

    assert Job.objects.get().stage == Stage.RUNNING


def test_a_job_that_waits_for_its_turn_is_left_alone(job: Job) -> None:
    tell_of_work_broken_off()

    assert Job.objects.get().stage == Stage.WAITING


def test_whatever_statement_fails_a_job_has_its_whole_file_or_is_told_to_have_failed(job: Job) -> None:
    endings = []

    for number in range(1, 100):
        with transaction.atomic():
            is_reached = _worked_with_a_failure_at(number, job)
            tell_of_work_broken_off()
            job.refresh_from_db()
            endings.append((job.stage, bool(job.content), job.file_size == len(job.content or b"")))
            transaction.set_rollback(True)
        if not is_reached:
            break

    assert set(endings) == {(Stage.FAILED, False, True), (Stage.DONE, True, True)}
    assert endings[-1][0] == Stage.DONE


def _worked_with_a_failure_at(number: int, job: Job) -> bool:
    """What a worker does: it notes how the work ended, if it ended at all."""
    reached = Reached(number)
    try:
        with connection.execute_wrapper(reached):
            do_job.call(str(job.id))
    except DatabaseError:
        transaction.set_rollback(False)
        DBTaskResult.objects.update(status=TaskResultStatus.FAILED)
    else:
        DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL)
    return reached.so_far


def test_a_job_of_somebody_who_was_shut_out_is_not_done(job: Job, ana: User) -> None:
    User.objects.filter(pk=ana.pk).update(is_active=False)

    do_job.call(str(job.id))

    job.refresh_from_db()
    assert (job.stage, job.content) == (Stage.FAILED, None)


def test_asking_twice_for_the_same_makes_one_job(client: Client, job: Job) -> None:
    again = client.post(f"/d/{job.design_id}/brief/make/", {"form": "page"})

    assert again["Location"] == f"/d/{job.design_id}/jobs/{job.id}/"
    assert Job.objects.count() == 1
