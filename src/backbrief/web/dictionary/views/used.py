"""Where an entry is used; and the entry split in two, where one word stood for two things."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from backbrief.app.actions.merge_records import MERGEABLE
from backbrief.app.actions.split_record import Unsplittable, split_record
from backbrief.app.dictionary import KIND, KINDS
from backbrief.app.links import title_of
from backbrief.app.used_at import used_at
from backbrief.domain.change import Added
from backbrief.domain.information import Attribute
from backbrief.web.frame.gates import edits, reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.frame.versions import version_in
from backbrief.web.store.opening import Opened


@require_GET
@reads
def used(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """Every place that names the entry."""
    return _page(request, opened, record)


@require_POST
@edits
def split(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """Make a second entry, which the chosen places name from now on."""
    name = request.POST.get("name", "")
    chosen = set(request.POST.getlist("place"))
    places = used_at(opened.survey, record)
    keys = {key for number, place in enumerate(places) if str(number) in chosen for key in place.keys}
    try:
        changes = split_record(opened.design, record, name=name, places=keys)
    except Unsplittable as trouble:
        return _page(request, opened, record, trouble=str(trouble))
    now = save(request, opened, changes, says=f"Split {opened.design.name_of(record)}: {name}")
    second = next(each.record for each in changes if isinstance(each, Added) and not isinstance(each.record, Attribute))
    return redirect("dictionary:used", now.id, second.id)


def _page(request: HttpRequest, opened: Opened, record: str, *, trouble: str = "") -> HttpResponse:
    found = opened.survey.records.get(record)
    if found is None:
        raise Http404
    context = {
        "kinds": KINDS,
        "kind": KIND.get(found.word),
        "record": record,
        "title": title_of(opened.survey, record),
        "places": used_at(opened.survey, record),
        "splittable": isinstance(found, MERGEABLE) and not isinstance(found, Attribute),
        "trouble": trouble,
        "typed": request.POST,
        "chosen": {version_in(each) for each in request.POST.getlist("place")},
    }
    return show(request, opened, "dictionary/used.html", context, status=422 if trouble else 200)
