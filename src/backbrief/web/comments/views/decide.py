"""Accept or refuse a suggestion; accepting is a change like any other, in the name of whoever accepts."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from backbrief.app.actions.suggest_answer import still_fits
from backbrief.web.comments.titles import title_at
from backbrief.web.frame.gates import edits, person_of
from backbrief.web.frame.saving import save
from backbrief.web.store.documents import changes_from
from backbrief.web.store.models import Suggestion
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.people import called

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
    found.state = Suggestion.State.ACCEPTED if accepted else Suggestion.State.REFUSED
    found.decided_by, found.decided_at = person_of(request), timezone.now()
    found.save(update_fields=["state", "decided_by", "decided_at"])
    messages.success(
        request, "Accepted; the design says so now." if accepted else "Refused; the design stays as it is."
    )
    return redirect("comments:all", seen.id)


def _taken_over(request: HttpRequest, now: Opened, found: Suggestion) -> bool:
    changes = changes_from(found.changes)
    if not still_fits(now.design, changes):
        return False
    about = title_at(now, record=found.record, fact=found.fact)
    save(
        request,
        now,
        changes,
        says=f"Accepted {called(found.author)}'s suggestion: {about}",
        via="suggestion",
    )
    return True
