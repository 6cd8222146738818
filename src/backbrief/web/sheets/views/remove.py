"""Removing a record: what hangs on it is shown first."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from backbrief.app.actions.remove_record import goes_along, remove_record
from backbrief.app.links import title_of
from backbrief.app.used_at import used_at
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.workflow import Header
from backbrief.web.frame.gates import edits
from backbrief.web.frame.places import address_of
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened

SHOWN = 12
"""So many of the things that go along are named; the others are counted."""


@edits
def remove(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """What goes along and what is blank again afterwards; then, on a button, the removal."""
    found = opened.design.records.get(record)
    if found is None or isinstance(found, Header):
        raise Http404
    title = title_of(opened.survey, record)
    if request.method == "POST":
        fresh = save(request, opened, remove_record(opened.design, record), says=f"Removed {title}")
        messages.success(request, f"{title} is removed. Undo brings it back with all that hung on it.")
        return HttpResponseRedirect(_place_left(fresh, record), status=303)
    along = goes_along(opened.design, record)
    context = {
        "record": record,
        "title": title,
        "word": found.word,
        "along": [title_of(opened.survey, each.id) for each in along[:SHOWN]],
        "along_more": len(along[SHOWN:]),
        "used": [each for each in used_at(opened.survey, record) if opened.design.find(each.record, Flow) is None],
        "is_on_the_way": isinstance(found, Step | Branch | Event),
    }
    return show(request, opened, "sheets/remove.html", context)


def _place_left(opened: Opened, record: str) -> str:
    """Where to go on: what the record lay in, or the design."""
    around = workflow_of(record) if record.startswith("workflow/") else record.rpartition("/")[0]
    return address_of(opened.id, around) if around in opened.design.records else f"/d/{opened.id}/"
