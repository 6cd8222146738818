"""The picture of a workflow by itself, for a script that asks for it after the lines."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.editor.queries import outline_page, picture_of
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened


@reads
def picture(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The swimlanes as they are now."""
    workflow_id = workflow_called(opened, workflow).id
    context = {"page": outline_page(opened, workflow_id), "drawn": picture_of(opened, workflow_id)}
    return show(request, opened, "editor/picture.html", context)
