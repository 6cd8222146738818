"""Paste a list of steps: shown first, then one change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.actions.paste_list import COLUMNS, PastedList, paste_list
from backbrief.domain.kind import Unreadable
from backbrief.formats.format import Refused
from backbrief.web.editor.queries import outline_page
from backbrief.web.editor.views.parts import show_parts
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened


@edits
def paste(request: HttpRequest, seen: Opened, workflow: str) -> HttpResponse:
    """The box to paste into, the rows that would come in, or the outline once they have."""
    workflow_id = workflow_called(seen, workflow).id
    page = outline_page(seen, workflow_id, chosen=request.POST.get("after") or request.GET.get("after", ""))
    line = page.chosen or next(reversed(page.lines), None)
    text, after = request.POST.get("list", ""), line.row.id if line else workflow_id
    pasted, trouble = _read(seen, text, after) if request.method == "POST" else (None, "")
    if pasted and request.POST.get("confirm"):
        return _kept(request, seen, workflow_id, pasted)
    context = {
        "page": page,
        "pasted": pasted,
        "trouble": trouble,
        "list": text,
        "after": after,
        "columns": COLUMNS,
    }
    template = "editor/paste_part.html" if getattr(request, "htmx", False) else "editor/paste.html"
    return show(request, seen, template, context, status=422 if trouble else 200)


def _kept(request: HttpRequest, seen: Opened, workflow: str, pasted: PastedList) -> HttpResponse:
    now = save(request, seen, pasted.changes, says=f"Pasted a list of {len(pasted.rows)} lines", via="paste")
    if getattr(request, "htmx", False):
        return show_parts(request, now, outline_page(now, workflow))
    return redirect(reverse("editor:workflow", args=[now.id, workflow.removeprefix("workflow/")]))


def _read(seen: Opened, text: str, after: str) -> tuple[PastedList | None, str]:
    try:
        return paste_list(seen.design, text, after=after), ""
    except (Refused, Unreadable) as trouble:
        remedy = getattr(trouble, "remedy", "")
        return None, f"{trouble.message[:1].upper()}{trouble.message[1:]}. {remedy}".strip()
