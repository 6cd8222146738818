"""Jobs as their pages need them: only one's own, and only those of the design that the address names."""

from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from backbrief.web.store.models import Job
from backbrief.web.store.opening import Opened


def jobs_of(design: Opened, person: User) -> QuerySet[Job]:
    """The person's jobs about the design that are still kept, the last one first; without their files."""
    found = Job.objects.filter(design=design.id, person=person, keep_until__gte=timezone.now())
    return found.defer("content")


def job_of(design: Opened, person: User, job_id: UUID) -> Job:
    """One of them, with its file. Raises Http404."""
    found = jobs_of(design, person).defer(None).filter(pk=job_id).first()
    if found is None:
        raise Http404
    return found
