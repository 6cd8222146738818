"""The outline of a workflow with its picture."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.editor.queries import outline_page, picture_of, workflow_called
from backbrief.web.editor.views.parts import show_parts
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened

PICTURES = ("beside", "hidden", "full")


@edits
def outline(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The rows and the swimlanes; for a script that asks for it, only these parts."""
    workflow_id = workflow_called(opened, workflow)
    page = outline_page(opened, workflow_id, chosen=request.GET.get("row", ""))
    if getattr(request, "htmx", False):
        return show_parts(request, opened, page)
    picture = request.GET.get("picture", "")
    context = {
        "page": page,
        "picture": picture if picture in PICTURES else PICTURES[0],
        "drawn": picture_of(opened, workflow_id),
    }
    return show(request, opened, "editor/outline.html", context)
