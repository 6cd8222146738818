"""Accept or refuse a suggestion; accepting is a change like any other, in the name of whoever accepts."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from backbrief.app.actions.suggest_answer import still_fits
from backbrief.web.comments.titles import title_at
from backbrief.web.frame.gates import edits, person_of
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import Suggestion
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.people import called
from backbrief.web.store.write import Act, write

ACCEPT = "accept"


@require_POST
@edits
def decide(request: HttpRequest, seen: Opened, suggestion: int) -> HttpResponse:
    """The suggestions after the decision."""
    found = Suggestion.objects.filter(design=seen.id, state=Suggestion.State.OPEN, pk=suggestion).first()
    if found is None:
        raise Http404
    accepted = request.POST.get("decision") == ACCEPT
    if accepted and not _taken_over(request, opened(seen.id), found):
        messages.error(request, "The design has changed there since. Look at it, and suggest or state it anew.")
        return redirect("comments:all", seen.id)
    if not accepted:
        _settled(request, found, Suggestion.State.REFUSED)
    messages.success(
        request, "Accepted; the design says so now." if accepted else "Refused; the design stays as it is."
    )
    return redirect("comments:all", seen.id)


def _taken_over(request: HttpRequest, now: Opened, found: Suggestion) -> bool:
    changes = changes_from(found.changes)
    if not still_fits(now.design, changes):
        return False
    about = title_at(now, record=found.record, fact=found.fact)
    act = Act(
        author=person_of(request),
        via="suggestion",
        says=f"Accepted {called(found.author)}'s suggestion: {about}",
        along=lambda _: _settled(request, found, Suggestion.State.ACCEPTED),
    )
    write(now.id, changes, base=now.version, act=act)
    return True


def _settled(request: HttpRequest, found: Suggestion, state: Suggestion.State) -> None:
    """Keep what became of a suggestion. Raises Http404 when somebody else has decided on it meanwhile."""
    still_open = Suggestion.objects.filter(pk=found.pk, state=Suggestion.State.OPEN)
    if not still_open.update(state=state, decided_by=person_of(request), decided_at=timezone.now()):
        raise Http404
