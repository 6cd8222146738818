"""Attributes are added to an information on its sheet, several at once."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from backbrief.app.actions.add_record import NotAdded, add_record
from backbrief.app.form.reading import typed_names
from backbrief.diff.compare import apply
from backbrief.domain.change import Change
from backbrief.domain.information import Attribute, Information
from backbrief.web.frame.gates import edits
from backbrief.web.frame.places import address_of
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened


@require_POST
@edits
def add_attributes(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """The attributes that were typed, added as one change; one that is listed already is told."""
    if opened.design.find(record, Information) is None:
        raise Http404
    design = opened.design
    added: list[Change] = []
    for name in typed_names(request.POST.get("names", "")):
        try:
            changes = add_record(design, Attribute.word, name, inside=record)
        except NotAdded as trouble:
            messages.warning(request, str(trouble))
            continue
        design = apply(design, changes)
        added += changes
    if added:
        save(request, opened, added, says=f"Added attributes of {opened.design.name_of(record)}")
    return HttpResponseRedirect(f"{address_of(opened.id, record)}#attributes", status=303)
