"""The self-test of a design: who is asked, and what the answers say together."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from backbrief.app.self_test import SCALE
from backbrief.app.self_test_result import Reply, self_test_result
from backbrief.web.frame.gates import edits, person_of
from backbrief.web.frame.rendering import show
from backbrief.web.outside_in.spread_bar import bar_of
from backbrief.web.store.opening import Opened
from backbrief.web.store.self_tests import ask, asked

LONGEST_NAME = 200


@require_http_methods(["GET", "POST"])
@edits
def self_test(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The result so far; a name that is sent makes a link for one more person."""
    if request.method == "GET":
        return _page(request, opened)
    name = " ".join(request.POST.get("name", "").split())
    if not name:
        return _page(request, opened, trouble="Write who is asked, so that you know whom to send the link to.")
    row, token = ask(opened, person_of(request), for_whom=name[:LONGEST_NAME])
    link = request.build_absolute_uri(reverse("outside_in:invited", args=[token]))
    return _page(request, opened, made=(row.for_whom, link))


@require_POST
@edits
def remove_person(request: HttpRequest, opened: Opened, person: int) -> HttpResponse:
    """Take somebody out, with what they answered; their link opens nothing any more."""
    row = asked(opened).filter(pk=person).first()
    if row is None:
        raise Http404
    row.delete()
    messages.success(request, f"{row.for_whom} is taken out of the self-test.")
    return redirect("outside_in:self-test", opened.id)


def _page(
    request: HttpRequest, opened: Opened, *, trouble: str = "", made: tuple[str, str] | None = None
) -> HttpResponse:
    people = list(asked(opened))
    answered = [Reply(standpoint=each.standpoint, points=each.points) for each in people if each.answered_at]
    result = self_test_result(answered)
    context = {
        "people": people,
        "result": result,
        "rows": [(each, bar_of(each.all)) for each in result.pairs if each.all],
        "places": [words for _, words in SCALE],
        "standpoints": [(words, spread, bar_of(spread)) for words, spread in result.by_standpoint],
        "whole": bar_of(result.all),
        "trouble": trouble,
        "made": made,
    }
    return show(request, opened, "outside_in/self_test.html", context, status=422 if trouble else 200)
