"""When the store can take nothing, such as on a full disk: that is told in words, and nothing is half kept."""

import logging

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


def no_room_page(request: HttpRequest, error: OperationalError) -> HttpResponse | None:
    """The page that says why nothing was saved; None for what the database says of anything else."""
    said = str(error).lower()
    why = next((told for words, told in NOT_KEPT.items() if words in said), "")
    if not why:
        return None
    logging.getLogger("django.request").error("%s: %s", request.path, error)
    return HttpResponse(render_to_string("frame/no_room.html", {"why": why}), status=UNAVAILABLE)
