"""Resolve a thread, or open it again; what was said stays."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import comments, person_of
from backbrief.web.frame.going_back import going_back
from backbrief.web.store.models import Comment
from backbrief.web.store.opening import Opened


@require_POST
@comments
def resolve(request: HttpRequest, opened: Opened, comment: int) -> HttpResponse:
    """The page from which the thread was resolved or opened again."""
    found = Comment.objects.filter(design=opened.id, thread=None, pk=comment)
    again = "again" in request.POST
    when, who = (None, None) if again else (timezone.now(), person_of(request))
    if not found.update(resolved_at=when, resolved_by=who):
        raise Http404
    return going_back(request, otherwise=reverse("comments:all", args=[opened.id]))
