"""Tidying a drawing up: where things were put is forgotten, and our own layout draws it anew with every lane."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.formats.bpmn.places import bands_alone, places_as_text
from backbrief.web.drawing.queries import DRAWN, places_of
from backbrief.web.frame.gates import edits
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.opening import Opened


@require_POST
@edits
def tidy(request: HttpRequest, seen: Opened, workflow: str) -> HttpResponse:
    """Nothing but the word that the drawing is another one now."""
    found = workflow_called(seen, workflow).id
    lanes = places_as_text(bands_alone(places_of(seen, found)))
    KeptDesign(seen).keep_original(found, lanes, suffix=DRAWN)
    if not getattr(request, "htmx", False):
        return redirect("drawing:page", seen.id, workflow)
    return HttpResponse(status=204, headers={"HX-Trigger": "drawing-changed"})
