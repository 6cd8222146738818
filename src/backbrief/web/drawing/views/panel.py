"""The panel beside the drawing: what the selected shape is, what is open about it, and its name."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.app.actions.rename_record import rename_record
from backbrief.app.label_place import label_place
from backbrief.domain.finding import Severity
from backbrief.web.drawing.saving import save_what_fits, told_with_what_waits
from backbrief.web.frame.gates import edits, reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened

SHOWN = 7
"""So many open questions are shown at once."""


@reads
def panel(request: HttpRequest, opened: Opened, workflow: str, record: str) -> HttpResponse:
    """The panel of one record."""
    return _panel(request, opened, workflow, record)


@require_POST
@edits
def rename(request: HttpRequest, seen: Opened, workflow: str, record: str) -> HttpResponse:
    """The panel after the record got another name."""
    changes = rename_record(seen.design, record, request.POST.get("name", ""))
    saved = save_what_fits(request, seen, changes, says=lambda _: "Renamed in the drawing")
    if not getattr(request, "htmx", False):
        return redirect("drawing:page", saved.now.id, workflow)
    template = "drawing/panel_beside.html" if saved.is_news else "drawing/panel.html"
    answer = _panel(request, saved.now, workflow, record, template=template)
    answer.headers["HX-Trigger"] = "drawing-changed"
    return told_with_what_waits(request, saved, answer)


def _panel(
    request: HttpRequest, opened: Opened, workflow: str, record: str, *, template: str = "drawing/panel.html"
) -> HttpResponse:
    workflow_called(opened, workflow)
    found = opened.survey.records.get(record)
    if found is None:
        raise Http404
    findings = opened.findings_of(record)
    place = label_place(found, opened.design) if record in opened.design.records else ""
    text = getattr(found, place) if place and isinstance(getattr(found, place), str) else ""
    context: dict[str, Any] = {
        "slug": workflow,
        "record": record,
        "title": opened.survey.title(found) if text or place != "name" else f"{found.word.capitalize()} without a name",
        "place": place,
        "text": text,
        "guesses": sum(each.severity is Severity.GUESS for each in findings),
        "findings": findings[:SHOWN],
        "more": max(len(findings) - SHOWN, 0),
    }
    return show(request, opened, template, context)
