"""What holds everywhere: said once for every step or transfer, and the calendars, values and service levels of all."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from backbrief.app.actions.add_record import NotAdded, add_record
from backbrief.domain.business_rule import Calendar, ServiceLevel, Setting
from backbrief.web.frame.gates import edits, reads
from backbrief.web.frame.places import address_of
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.sheets.queries import kind_of, places_of
from backbrief.web.store.opening import Opened

SHARED: dict[str, tuple[type, str, str]] = {
    Calendar.word: (Calendar, "Calendars", "By which days and hours is time counted?"),
    Setting.word: (Setting, "Values that may change", "What may the business change without rebuilding?"),
    ServiceLevel.word: (ServiceLevel, "Service levels", "How much and how reliably must technology serve?"),
}
"""What is shared by all workflows and has no page of its own: its subject, its heading and the question for it."""


@reads
def everywhere(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every place where something is said once for all, and what all workflows share."""
    shared = [
        {
            "word": word,
            "heading": heading,
            "asks": asks,
            "kind": kind_of(word).lower(),
            "records": opened.design.of(each),
        }
        for word, (each, heading, asks) in SHARED.items()
    ]
    context = {"places": places_of(opened), "shared": shared, "guesses": opened.guesses_by_record}
    return show(request, opened, "sheets/everywhere.html", context)


@require_POST
@edits
def add_everywhere(request: HttpRequest, opened: Opened, word: str) -> HttpResponse:
    """A calendar, a value or a service level, added by its name; its sheet follows."""
    if word not in SHARED:
        raise Http404
    try:
        changes = add_record(opened.design, word, request.POST.get("name", ""))
    except NotAdded as trouble:
        messages.warning(request, str(trouble))
        return HttpResponseRedirect(f"/d/{opened.id}/everywhere/", status=303)
    record = changes[-1].record
    save(request, opened, changes, says=f"Added {kind_of(word).lower()} {request.POST['name']}")
    return HttpResponseRedirect(address_of(opened.id, record.id), status=303)
