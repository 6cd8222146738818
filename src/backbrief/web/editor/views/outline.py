"""The outline of a workflow with its picture."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from backbrief.web.editor.queries import OutlinePage, outline_page, picture_of
from backbrief.web.editor.views.parts import show_parts
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import NOTHING, show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened

PICTURES = ("beside", "hidden", "full")


@edits
def outline(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The rows and the swimlanes; for a script that asks for it, only these parts."""
    page = outline_page(opened, workflow_called(opened, workflow).id, chosen=request.GET.get("row", ""))
    if getattr(request, "htmx", False):
        return show_parts(request, opened, page)
    return show_outline(request, opened, page)


def show_outline(
    request: HttpRequest, opened: Opened, page: OutlinePage, *, typed: Mapping[str, str] = NOTHING, status: int = 200
) -> HttpResponse:
    """The whole page; `typed` are texts that came back because they could not be taken as they are."""
    picture = request.GET.get("picture", "")
    context = {
        "page": page,
        "lines": page.lines,
        "picture": picture if picture in PICTURES else PICTURES[0],
        "drawn": picture_of(opened, page.workflow),
        "typed": typed,
    }
    return show(request, opened, "editor/outline.html", context, status=status)
