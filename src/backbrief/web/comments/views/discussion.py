"""All that is said about a design: open threads, suggestions that wait, and what was resolved."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.comments.queries import suggestions, threads
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def discussion(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Open threads and suggestions first; the resolved ones are folded away."""
    context = {
        "open": threads(opened, resolved=False),
        "resolved": threads(opened, resolved=True),
        "suggestions": suggestions(opened),
    }
    return show(request, opened, "comments/discussion.html", context)
