"""Saving a drawing: what was drawn since it was saved last becomes one version of the design."""

import json
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from backbrief.app.actions.redraw_workflow import redraw_workflow
from backbrief.diff.compare import apply
from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.formats.bpmn.drawing import Drawing, places_drawn
from backbrief.formats.bpmn.places import places_as_text
from backbrief.formats.format import Refused
from backbrief.web.drawing.queries import DRAWN, marks_of, transfers_by_flow
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.opening import Opened, opened


@require_POST
@edits
def redraw(request: HttpRequest, seen: Opened, workflow: str) -> HttpResponse:
    """What the page needs to go on: the new version, the records that new elements became, and the marks."""
    found = workflow_called(seen, workflow)
    since = Drawing(request.POST.get("since", "").encode(), _ids(request.POST.get("ids", "")))
    content = request.POST.get("content", "").encode()
    earlier = _earlier(seen, request.POST.get("given", ""))
    try:
        redrawn = redraw_workflow(seen.design, found.id, content, since=since, earlier=earlier)
    except Refused as trouble:
        return show(request, seen, "drawing/refused.html", {"trouble": trouble}, status=422)
    now = save(request, seen, redrawn.changes, says=_says(redrawn.changes, seen.design), via="drawing")
    places = places_drawn(Drawing(content, {**since.ids, **redrawn.ids}))
    KeptDesign(now).keep_original(found.id, places_as_text(places), suffix=DRAWN)
    saved = {
        "version": now.version,
        "alone": now.version <= seen.version + 1,
        "ids": redrawn.ids,
        "marks": marks_of(now, found.id),
        "transfers": transfers_by_flow(now, found.id),
    }
    return show(request, now, "drawing/saved.html", {"saved": saved})


def _ids(text: str) -> dict[str, str]:
    """The pairs of element and record that the page tells; nothing when it tells something else."""
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    pairs = told.items() if isinstance(told, dict) else ()
    return {element: record for element, record in pairs if isinstance(element, str) and isinstance(record, str)}


def _earlier(seen: Opened, given: str) -> Design | None:
    """The design from which the page was given its drawing."""
    if not given.isdecimal() or int(given) >= seen.version:
        return None
    return opened(seen.id, int(given)).design


def _says(changes: Sequence[Change], design: Design) -> str:
    if len(changes) != 1:
        return f"Changed the drawing in {len(changes)} places"
    said = sentence(changes[0], before=design, after=apply(design, changes))
    return f"Drawing: {said}"
