"""The entries of one kind: found by a word, narrowed, and added in place."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from backbrief.app.actions.add_record import NotAdded, add_record
from backbrief.app.dictionary import EVERYTHING, FILTERS, KIND, KINDS, Kind, entries
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Unreadable
from backbrief.web.dictionary.adding import fields_for
from backbrief.web.frame.gates import edits, reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened


@require_GET
@reads
def list_entries(request: HttpRequest, opened: Opened, kind: str = Information.word) -> HttpResponse:
    """What there is of one kind."""
    template = "dictionary/entries_part.html" if getattr(request, "htmx", False) else "dictionary/entries.html"
    return show(request, opened, template, _context(request, opened, _kind(kind)))


@require_POST
@edits
def add_entry(request: HttpRequest, opened: Opened, kind: str) -> HttpResponse:
    """Add one by its name, with what was typed beside it."""
    added = _kind(kind)
    name = request.POST.get("name", "")
    typed = {field.fact: request.POST.get(field.fact, "") for field in fields_for(added, opened.design)}
    inside = request.POST.get("inside", "")
    try:
        changes = add_record(opened.design, added.word, name, inside=inside, typed=typed)
    except (NotAdded, Unreadable) as trouble:
        context = {**_context(request, opened, added), "trouble": str(trouble), "typed": request.POST}
        return show(request, opened, "dictionary/entries.html", context, status=422)
    now = save(request, opened, changes, says=f"Added {added.one} {name}")
    return redirect("dictionary:kind", now.id, kind)


def _kind(word: str) -> Kind:
    if word not in KIND:
        raise Http404
    return KIND[word]


def _context(request: HttpRequest, opened: Opened, kind: Kind) -> dict[str, Any]:
    search, only = request.GET.get("q", ""), request.GET.get("only", EVERYTHING)
    return {
        "kinds": KINDS,
        "kind": kind,
        "entries": entries(opened.survey, opened.findings, kind, search=search, only=only),
        "total": len(opened.design.of(kind.subject)),
        "search": search,
        "only": only,
        "filters": FILTERS,
        "fields": fields_for(kind, opened.design),
        "homes": opened.design.of(Information) if kind.subject is Attribute else [],
    }
