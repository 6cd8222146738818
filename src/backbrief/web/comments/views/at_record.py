"""What is said about one record, and the box to say something."""

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.domain.fact import facts_of
from backbrief.web.comments.place import Place
from backbrief.web.comments.said import talk
from backbrief.web.frame.gates import comments
from backbrief.web.store.opening import Opened


@comments
def at_record(request: HttpRequest, opened: Opened, record: str) -> HttpResponse:
    """The threads at a record or a fact of it; a form adds a comment or an answer to one."""
    found = opened.survey.records.get(record)
    if found is None:
        raise Http404
    subject: type = type(found)
    asked = request.POST.get("fact") or request.GET.get("fact") or ""
    fact = asked if asked in {each.name for each in facts_of(subject)} else ""
    return talk(request, opened, Place(record=record, fact=fact))
