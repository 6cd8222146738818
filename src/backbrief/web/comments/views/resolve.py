"""Resolve a thread, or open it again; what was said stays."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import comments, person_of
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
    place = request.POST.get("next", "")
    safe = place.startswith("/") and url_has_allowed_host_and_scheme(place, allowed_hosts=None)
    return redirect(place if safe else f"/d/{opened.id}/comments/")
