"""Saving a drawing: what was drawn since it was saved last becomes one version of the design."""

import json
from collections.abc import Mapping, Sequence
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from backbrief.app.actions.redraw_workflow import redraw_workflow
from backbrief.diff.compare import apply
from backbrief.diff.sentence import sentence
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.formats.bpmn.drawing import Drawing, drawing_of, places_drawn
from backbrief.formats.bpmn.places import places_as_text, places_together
from backbrief.formats.format import Refused
from backbrief.layout.kept.place import Place
from backbrief.web.drawing.queries import DRAWN, marks_of, places_of, transfers_by_flow
from backbrief.web.drawing.saving import save_what_fits, told_with_what_waits
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.versions import version_in
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.opening import Opened, opened


@require_POST
@edits
def redraw(request: HttpRequest, seen: Opened, workflow: str) -> HttpResponse:
    """What the page needs to go on: the new version, the records that new elements became, and the marks."""
    found = workflow_called(seen, workflow).id
    since = Drawing(request.POST.get("since", "").encode(), _ids(request.POST.get("ids", "")))
    content = request.POST.get("content", "").encode()
    earlier = _earlier(seen, request.POST.get("given", ""))
    try:
        redrawn = redraw_workflow(seen.design, found, content, since=since, earlier=earlier)
    except Refused as trouble:
        return show(request, seen, "drawing/refused.html", {"trouble": trouble}, status=422)
    drawn = Drawing(content, {**since.ids, **redrawn.ids})
    places = partial(_keep_places, seen, found, since=places_drawn(since), now=places_drawn(drawn))
    says = partial(_says, design=seen.design)
    kept = save_what_fits(request, seen, redrawn.changes, says=says, along=lambda _: places())
    saved = {
        "version": kept.now.version,
        "alone": kept.now.version <= seen.version + 1 and not kept.is_news,
        "ids": redrawn.ids,
        "marks": marks_of(kept.now, found),
        "transfers": transfers_by_flow(kept.now, found),
    }
    return told_with_what_waits(request, kept, show(request, kept.now, "drawing/saved.html", {"saved": saved}))


def _keep_places(seen: Opened, workflow: str, *, since: Mapping[str, Place], now: Mapping[str, Place]) -> None:
    """Keep where everything stands; what this person did not move stays where a colleague may have moved it."""
    kept = places_of(seen, workflow)
    if any(kept.get(record) != place for record, place in since.items()):
        kept = {**kept, **places_drawn(drawing_of(seen.design, workflow, places=kept))}
    places = places_together(kept, since=since, now=now)
    KeptDesign(seen).keep_original(workflow, places_as_text(places), suffix=DRAWN)


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
    version = version_in(given)
    return opened(seen.id, version).design if version is not None and version < seen.version else None


def _says(changes: Sequence[Change], design: Design) -> str:
    if len(changes) != 1:
        return f"Changed the drawing in {len(changes)} places"
    said = sentence(changes[0], before=design, after=apply(design, changes))
    return f"Drawing: {said}"
