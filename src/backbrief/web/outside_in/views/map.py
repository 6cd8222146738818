"""The outside-in map: the picture, its gaps with the button that closes each, and the same as a table."""

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from backbrief.app.actions.add_record import NotAdded, add_record
from backbrief.app.actions.close_gap import close_gap
from backbrief.app.actions.connect_records import Unconnectable, connect_records, disconnect_records
from backbrief.app.outside_in_map import outside_in_map
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.kind import Unreadable
from backbrief.web.frame.gates import edits, reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.outside_in.map_page import ADDABLE, map_page
from backbrief.web.store.opening import Opened


class _Gone(ValueError):  # noqa: N818 - named for what became of it
    """A gap that is closed already."""


@require_GET
@reads
def show_map(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The map as it is."""
    return _page(request, opened)


@require_POST
@edits
def add_to_map(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Add a customer, an outcome, a strategy or a workflow."""
    word = request.POST.get("add", "")
    name = request.POST.get("name", "")
    return _changed(request, opened, lambda design: _added(design, word, name, request), at=word, says=f"Added {name}")


@require_POST
@edits
def close_on_map(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Close a gap by what was chosen, or by the name of what is missing."""
    key = request.POST.get("gap", "")
    return _changed(
        request, opened, lambda _: _closed(opened, key, request), at=key, says="Closed a gap of the outside-in map"
    )


@require_POST
@edits
def connect_on_map(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Draw a line between two records, or take one away."""
    apart = request.POST.get("do") == "disconnect"
    act = disconnect_records if apart else connect_records
    record, fact, named = (request.POST.get(key, "") for key in ("record", "fact", "named"))
    says = (
        f"{'Took apart' if apart else 'Connected'} {opened.design.name_of(record)} and {opened.design.name_of(named)}"
    )
    return _changed(request, opened, lambda design: act(design, record, fact, named), at="connect", says=says)


Making = Callable[[Design], tuple[Change, ...]]


def _changed(request: HttpRequest, opened: Opened, make: Making, *, at: str, says: str) -> HttpResponse:
    """The map after the change, or with what stands in the way of it at the form that asked for it."""
    try:
        changes = make(opened.design)
    except (NotAdded, Unconnectable, Unreadable, _Gone) as trouble:
        return _page(request, opened, trouble={at: str(trouble)}, status=422)
    now = save(request, opened, changes, says=says)
    return _page(request, now) if getattr(request, "htmx", False) else redirect("outside_in:map", now.id)


def _added(design: Design, word: str, name: str, request: HttpRequest) -> tuple[Change, ...]:
    form = ADDABLE.get(word)
    if form is None:
        raise NotAdded("This cannot be added to the map.")
    typed = {fact: ", ".join(request.POST.getlist(fact)) for fact in form.facts}
    return add_record(design, word, name, typed={**form.placed, **typed})


def _closed(opened: Opened, key: str, request: HttpRequest) -> tuple[Change, ...]:
    gaps = outside_in_map(opened.survey, opened.findings).gaps
    gap = next((each for each in gaps if each.key == key), None)
    if gap is None:
        raise _Gone("This gap is closed already.")
    chosen = request.POST.get("chosen", "")
    return close_gap(opened.design, gap.record, gap.remedy, chosen=chosen, name=request.POST.get("name", ""))


NO_TROUBLE: Mapping[str, str] = {}


def _page(
    request: HttpRequest, opened: Opened, *, trouble: Mapping[str, str] = NO_TROUBLE, status: int = 200
) -> HttpResponse:
    partial = getattr(request, "htmx", False) and request.method == "POST"
    template = "outside_in/map_part.html" if partial else "outside_in/map.html"
    context = map_page(opened, trouble=trouble, typed=request.POST if trouble else {})
    return show(request, opened, template, {**context, "partial": partial, "wrong": bool(trouble)}, status=status)
