"""Long work: started by a page, done by the worker, with the right of whoever asked for it checked once more."""

import importlib
import importlib.util
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django_tasks import task

from backbrief.app.download import Download
from backbrief.formats.format import Refused
from backbrief.web.frame.gates import person_of, right_to
from backbrief.web.store.models import Job, Right, Stage
from backbrief.web.store.opening import Opened, opened

KEPT_FOR = timedelta(days=7)
"""So long the file of a job can be fetched."""

SOON = timedelta(minutes=1)
"""Whoever asks for the same within this time, as by a second click, asks once."""

Tell = Callable[[str], None]
"""Tells in words what is being done now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What a piece of long work is to be done on, and for whom."""

    design: Opened
    person: User
    arguments: Mapping[str, Any]
    tell: Tell


@dataclass(frozen=True, slots=True)
class LeadsTo:
    """An address where what came of the work is to be seen."""

    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A kind of long work: what one must be allowed to do, and how it is done. It may raise Refused."""

    right: Right
    do: Callable[[Assignment], Download | LeadsTo]


def start_work(request: HttpRequest, design: Opened, kind: str, *, title: str, arguments: Mapping[str, Any]) -> Job:
    """The job that the worker will take up, or the same one that was asked for already and is not over.

    What an earlier job left longer than it is kept is let go.
    """
    now, person = timezone.now(), person_of(request)
    Job.objects.filter(keep_until__lt=now).delete()
    same = Job.objects.filter(design=design.id, person=person, kind=kind, version=design.version)
    waiting = same.filter(stage__in=(Stage.WAITING, Stage.RUNNING), asked_at__gt=now - SOON, arguments=dict(arguments))
    return waiting.first() or _asked_for(
        Job(
            design_id=design.id,
            person=person,
            kind=kind,
            title=title,
            arguments=dict(arguments),
            version=design.version,
            keep_until=now + KEPT_FOR,
        )
    )


def _asked_for(job: Job) -> Job:
    with transaction.atomic():
        job.save(force_insert=True)
        do_job.enqueue(str(job.id))
    job.refresh_from_db()
    return job


@task
def do_job(job_id: str) -> None:
    """Do one job; whatever happens, the job tells how it ended."""
    job = Job.objects.select_related("person").get(pk=UUID(job_id))
    job.stage, job.progress = Stage.RUNNING, "Begun"
    job.save(update_fields=["stage", "progress"])
    try:
        _keep(job, _done(job))
    except Refused as refused:
        _fail(job, refused.message, refused.remedy)
    except Exception:
        logging.getLogger(__name__).exception("job %s", job_id)
        _fail(
            job, "This is a fault of Backbrief.", "Try again. If it happens again, tell whoever looks after Backbrief."
        )
    job.ended_at = timezone.now()
    job.save()


def _done(job: Job) -> Download | LeadsTo:
    work = _kinds()[job.kind]
    held = right_to(job.design_id, job.person)
    if held is None or held < work.right:
        raise Refused("You may no longer do this with the design.", remedy="Ask its owner.")

    def tell(words: str) -> None:
        Job.objects.filter(pk=job.pk).update(progress=words)

    design = opened(job.design_id, job.version)
    return work.do(Assignment(design=design, person=job.person, arguments=job.arguments, tell=tell))


def _keep(job: Job, product: Download | LeadsTo) -> None:
    job.stage, job.progress = Stage.DONE, ""
    if isinstance(product, LeadsTo):
        job.leads_to = product.address
        return
    job.file_name, job.file_kind, job.content = product.name, product.kind, product.content
    job.file_size = len(product.content)


def _fail(job: Job, trouble: str, remedy: str) -> None:
    job.stage, job.progress, job.trouble, job.remedy = Stage.FAILED, "", trouble, remedy


@cache
def _kinds() -> Mapping[str, Work]:
    """Every kind of long work, as the parts of the workbench bring it in a file called `work`."""
    return dict(_found())


def _found() -> Iterator[tuple[str, Work]]:
    for name in settings.PAGES:
        module = f"backbrief.web.{name}.work"
        if importlib.util.find_spec(module):
            yield from importlib.import_module(module).WORK.items()
