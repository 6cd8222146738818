"""Restore an earlier version; what came after stays in the history."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import edits, person_of
from backbrief.web.store.opening import NoSuchVersion, Opened
from backbrief.web.store.undoing import restore


@require_POST
@edits
def restore_version(request: HttpRequest, seen: Opened, version: int) -> HttpResponse:
    """The history after the restoring."""
    try:
        restore(seen, version, person_of(request))
    except NoSuchVersion:
        raise Http404 from None
    messages.success(request, f"The design is again as it was at version {version}. Undo brings the later one back.")
    return redirect("history:list", seen.id)
