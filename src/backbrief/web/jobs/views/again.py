"""The same work once more, on the design as it is now."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import person_of, reads
from backbrief.web.frame.long_work import start_work
from backbrief.web.jobs.queries import job_of
from backbrief.web.store.opening import Opened


@require_POST
@reads
def again(request: HttpRequest, opened: Opened, job_id: UUID) -> HttpResponse:
    """The new job."""
    earlier = job_of(opened, person_of(request), job_id)
    fresh = start_work(request, opened, earlier.kind, title=earlier.title, arguments=earlier.arguments)
    return redirect("jobs:job", opened.id, fresh.id)
