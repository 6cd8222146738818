"""Long work that was broken off, because the process that did it has ended: whoever waits for it is told."""

import os
import socket
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from backbrief.web.store.models import Job, Stage

Task = DBTaskResult[Any, Any]
TROUBLE = "It was broken off, because the program that did it has ended."
REMEDY = "Ask for it once more. If it ends like this again, tell whoever looks after Backbrief."


def tell_of_work_broken_off() -> None:
    """Every job that nobody works on any more, and nobody will, is told to have failed."""
    for job in Job.objects.filter(stage__in=(Stage.WAITING, Stage.RUNNING)).only("pk"):
        task = DBTaskResult.objects.filter(args_kwargs__args__0=str(job.pk)).first()
        if task is None or not _goes_on(task):
            _told(job, task)


def name_of_this_process() -> str:
    """How a process that works is called where the work is kept: by its machine and its number there."""
    return f"{_machine()}:{os.getpid()}"


def _goes_on(task: Task) -> bool:
    if task.status == TaskResultStatus.RUNNING:
        return _is_at_work(task.worker_ids[-1])
    return bool(task.status == TaskResultStatus.READY)


def _is_at_work(name: str) -> bool:
    """False when the process is known to be gone; of another machine nothing is known."""
    machine, _, number = name.rpartition(":")
    if machine != _machine() or not number.isdecimal():
        return True
    if int(number) == os.getpid():
        return False  # this process has taken up nothing yet: another one had its number before
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _machine() -> str:
    return socket.gethostname()[:40]


def _told(job: Job, task: Task | None) -> None:
    now = timezone.now()
    waiting = Job.objects.filter(pk=job.pk, stage__in=(Stage.WAITING, Stage.RUNNING))
    with transaction.atomic():
        if task is not None:
            DBTaskResult.objects.filter(pk=task.pk).update(status=TaskResultStatus.FAILED, finished_at=now)
        waiting.update(stage=Stage.FAILED, progress="", trouble=TROUBLE, remedy=REMEDY, ended_at=now)
