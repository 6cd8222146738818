"""Showing a page of a design: whole, or only its part with the status line beside it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from backbrief.web.frame.gates import person_of, right_of
from backbrief.web.frame.navigation import workflows_of
from backbrief.web.store.models import Right
from backbrief.web.store.opening import Opened
from backbrief.web.store.undoing import reversible

NOTHING: Mapping[str, Any] = {}


def show(
    request: HttpRequest,
    opened: Opened,
    template: str,
    context: Mapping[str, Any] = NOTHING,
    *,
    status: int = 200,
) -> HttpResponse:
    """A page of a design; asked for by htmx, the status line comes along and takes its own place in the page."""
    given = {"opened": opened, **_frame(request, opened), **context}
    text = render_to_string(template, given, request)
    if getattr(request, "htmx", False):
        text += render_to_string("frame/status.html", {**given, "out_of_band": True}, request)
    return HttpResponse(text, status=status, headers={"X-Version": str(opened.version)})


def _frame(request: HttpRequest, opened: Opened) -> dict[str, Any]:
    right = right_of(request)
    return {
        "workflows": workflows_of(opened),
        "right": right,
        "may_edit": right >= Right.EDIT,
        "reversible": reversible(opened.id, person_of(request)),
    }
