"""The page on which a workflow is drawn, and the drawing alone for a page that is already open."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from backbrief.web.drawing.queries import sheet_of
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened


@reads
def drawing(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The page."""
    found = workflow_called(opened, workflow)
    context = {
        "workflow": found,
        "slug": workflow,
        "name": opened.design.name_of(found.id),
        "sheet": sheet_of(opened, found.id),
    }
    return show(request, opened, "drawing/drawing.html", context)


@reads
def drawing_again(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The drawing as it is now."""
    return JsonResponse(sheet_of(opened, workflow_called(opened, workflow).id))
