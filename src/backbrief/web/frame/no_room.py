"""When the store can take nothing, such as on a full disk: that is told in words, and nothing is half kept."""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

UNAVAILABLE = 503
NOT_KEPT = {
    "disk is full": "The disk of the server is full. Whoever looks after Backbrief has to make room.",
    "no space left": "The disk of the server is full. Whoever looks after Backbrief has to make room.",
    "disk i/o error": "The disk of the server is full or failing. Whoever looks after Backbrief has to look at it.",
    "readonly": "The server may no longer write to its disk. Whoever looks after Backbrief has to look at it.",
    "locked": "Another program holds the database for long. Wait a little.",
    "connection": "The database does not answer. Wait a little.",
}
"""What a database says, and what that means for whoever wants to save."""


class NoRoomMiddleware:
    """Turns what a database says when it can take nothing into a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the view."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page that says why nothing was saved; None leaves other troubles to others."""
        if not isinstance(exception, OperationalError):
            return None
        said = str(exception).lower()
        why = next((told for words, told in NOT_KEPT.items() if words in said), "")
        if not why:
            return None
        logging.getLogger("django.request").error("%s: %s", request.path, exception)
        return HttpResponse(render_to_string("frame/no_room.html", {"why": why}), status=UNAVAILABLE)
