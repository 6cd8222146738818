"""A job: what is being done, the file when it is there, or why it could not be done and how to go on."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from backbrief.web.frame.gates import person_of, reads
from backbrief.web.frame.rendering import show
from backbrief.web.jobs.queries import job_of, jobs_of
from backbrief.web.store.models import Stage
from backbrief.web.store.opening import Opened

LONG_WAIT = timedelta(seconds=20)
"""Whoever waits longer than this for the work to begin is told what may be the reason."""

LONGEST = timedelta(minutes=10)
"""Work that has not ended by then was broken off."""


@reads
def jobs(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The person's jobs about the design."""
    return show(request, opened, "jobs/list.html", {"jobs": jobs_of(opened, person_of(request))})


@reads
def job(request: HttpRequest, opened: Opened, job_id: UUID) -> HttpResponse:
    """One job; as long as it goes on, the page asks again each second."""
    found = job_of(opened, person_of(request), job_id)
    part = getattr(request, "htmx", False)
    template = "jobs/progress.html" if part else "jobs/job.html"
    since = timezone.now() - found.asked_at
    context = {
        "job": found,
        "waits_long": found.stage == Stage.WAITING and since > LONG_WAIT,
        "broken_off": found.stage == Stage.RUNNING and since > LONGEST,
    }
    return show(request, opened, template, context)
