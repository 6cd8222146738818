"""Undo and redo the person's last change, across everything and across reloads."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import edits, person_of
from backbrief.web.frame.going_back import going_back
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.undoing import reversible, take_back, what_was_done


@require_POST
@edits
def undo_change(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The page that the person was on, without the last change."""
    found = reversible(seen.id, person_of(request)).undo
    take_back(opened(seen.id), found, person_of(request))
    messages.success(request, f"Undone: {found.says}" if found else "There is nothing of yours to undo.")
    return _back(request, seen)


@require_POST
@edits
def redo_change(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The page that the person was on, with the undone change again."""
    found = reversible(seen.id, person_of(request)).redo
    take_back(opened(seen.id), found, person_of(request))
    done_again = f"Done again: {what_was_done(found)}" if found else ""
    messages.success(request, done_again or "There is nothing of yours to do again.")
    return _back(request, seen)


def _back(request: HttpRequest, seen: Opened) -> HttpResponse:
    return going_back(request, otherwise=reverse("library:overview", args=[seen.id]))
