"""The outline of a workflow with its picture."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.editor.queries import outline_page, workflow_called
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened

PICTURES = ("beside", "hidden", "full")


@edits
def outline(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The rows and the swimlanes; for a script that asks for it, only these parts."""
    page = outline_page(opened, workflow_called(opened, workflow), chosen=request.GET.get("row", ""))
    picture = request.GET.get("picture", "")
    context = {"page": page, "picture": picture if picture in PICTURES else PICTURES[0]}
    asked = bool(getattr(request, "htmx", False))
    return show(request, opened, "editor/parts.html" if asked else "editor/outline.html", context)
