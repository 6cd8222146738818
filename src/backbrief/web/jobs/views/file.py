"""The file that came of a job."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.web.frame.gates import person_of, reads
from backbrief.web.frame.saved_file import saved
from backbrief.web.jobs.queries import job_of
from backbrief.web.store.opening import Opened


@reads
def file(request: HttpRequest, opened: Opened, job_id: UUID) -> HttpResponse:
    """The file, for whoever asked for it and may still read the design."""
    found = job_of(opened, person_of(request), job_id)
    if found.content is None:
        raise Http404
    return saved(bytes(found.content), name=found.file_name, kind=found.file_kind)
