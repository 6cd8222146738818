"""The steps as rows for a spreadsheet."""

from django.http import HttpRequest, HttpResponse

from backbrief.app.copied_list import copied_list
from backbrief.web.frame.gates import reads
from backbrief.web.frame.saved_file import saved
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened


@reads
def copy(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The rows as plain text; without a script the browser saves them as a file."""
    text = copied_list(opened.design, workflow_called(opened, workflow).id)
    if getattr(request, "htmx", False):
        return HttpResponse(text, content_type="text/plain; charset=utf-8")
    return saved(text.encode(), name=f"{workflow}.tsv", kind="text/tab-separated-values; charset=utf-8")
