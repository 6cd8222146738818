"""One edit of the outline: what the form asks for becomes changes, and the outline comes back redrawn."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from backbrief.derive.sentence import sentence
from backbrief.domain.identity import last_part
from backbrief.domain.kind import Unreadable
from backbrief.formats.format import Refused
from backbrief.web.editor.acts import edit_from
from backbrief.web.editor.queries import outline_page
from backbrief.web.editor.typed_texts import with_typed
from backbrief.web.editor.views.outline import show_outline
from backbrief.web.editor.views.parts import show_parts
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened

UNPROCESSABLE = 422


@require_POST
@edits
def edit(request: HttpRequest, seen: Opened, workflow: str) -> HttpResponse:
    """The outline after the edit; what could not be done is said beside the text, which is kept."""
    workflow_id = workflow_called(seen, workflow).id
    try:
        made = edit_from(seen.design, request.POST.dict(), workflow=workflow_id)
    except (Refused, Unreadable) as trouble:
        return _refused(request, seen, workflow_id, trouble)
    now = save(request, seen, made.changes, says=made.says, via="outline")
    if not getattr(request, "htmx", False):
        return redirect(_address(now, workflow_id, made.goes_to))
    page = outline_page(now, workflow_id, chosen=made.goes_to)
    return show_parts(request, now, page, goes_to=made.goes_to, wrote=bool(made.changes))


def _refused(request: HttpRequest, seen: Opened, workflow: str, trouble: Refused | Unreadable) -> HttpResponse:
    said = sentence(trouble.message)
    remedy = getattr(trouble, "remedy", "")
    if getattr(request, "htmx", False):
        return show(request, seen, "editor/refused.html", {"said": said, "remedy": remedy}, status=UNPROCESSABLE)
    messages.error(request, f"{said} {remedy}".strip())
    page = with_typed(outline_page(seen, workflow, chosen=request.POST.get("row", "")), request.POST.dict())
    kept = {"new": request.POST.get("new", ""), "more": request.POST.get("more", "")}
    return show_outline(request, seen, page, typed=kept, status=UNPROCESSABLE)


def _address(opened: Opened, workflow: str, row: str) -> str:
    address = reverse("editor:workflow", args=[opened.id, last_part(workflow)])
    return f"{address}?row={last_part(row)}#row-{last_part(row)}" if row and row != workflow else address
