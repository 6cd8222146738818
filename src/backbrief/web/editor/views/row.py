"""What is open at one line of the outline, in sentences."""

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.web.editor.queries import has_own_sheet, outline_page
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened

AT_ONCE = 7


@reads
def row(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The first questions about the line, and the way to its sheet."""
    page = outline_page(opened, workflow_called(opened, workflow).id, chosen=request.GET.get("row", ""))
    if page.chosen is None:
        raise Http404
    findings = opened.findings_of(page.chosen.row.id)
    context = {
        "page": page,
        "line": page.chosen,
        "findings": findings[:AT_ONCE],
        "more": len(findings[AT_ONCE:]),
        "has_sheet": has_own_sheet(opened, page.chosen.row.id),
    }
    return show(request, opened, "editor/about_row.html", context)
