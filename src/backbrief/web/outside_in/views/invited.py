"""The self-test as somebody who was asked sees it: by their own link, without an account."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backbrief.app.self_test import PAIRS, SCALE, STANDPOINTS
from backbrief.web.store.models import SelfTestAnswer
from backbrief.web.store.self_tests import answer, opened_by


@require_http_methods(["GET", "POST"])
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The pairs to place oneself between; what was answered before stands there and can be changed."""
    row = opened_by(token)
    if row is None:
        raise Http404
    if request.method == "GET":
        return _kept_private(_page(request, row, row.points, standpoint=row.standpoint))
    standpoint, points = request.POST.get("standpoint", ""), _points(request.POST)
    trouble = _trouble(standpoint, points)
    if trouble:
        return _kept_private(_page(request, row, points, standpoint=standpoint, trouble=trouble))
    answer(row, standpoint=standpoint, points=points)
    return _kept_private(redirect(f"{request.path}?kept=yes"))


def _points(form: QueryDict) -> dict[str, int]:
    """What was chosen of each pair; a pair without a choice is left out."""
    allowed = {str(points): points for points, _ in SCALE}
    chosen = {pair.key: form.get(pair.key, "") for pair in PAIRS}
    return {key: allowed[value] for key, value in chosen.items() if value in allowed}


def _trouble(standpoint: str, points: Mapping[str, int]) -> str:
    if standpoint not in {key for key, _ in STANDPOINTS}:
        return "Say from where you look at the business. It is the first question."
    return "" if points else "Answer at least one pair. You may leave out what you cannot judge."


def _page(
    request: HttpRequest, row: SelfTestAnswer, points: Mapping[str, int], *, standpoint: str, trouble: str = ""
) -> HttpResponse:
    context = {
        "row": row,
        "pairs": [(number, pair, points.get(pair.key, -1)) for number, pair in enumerate(PAIRS, start=1)],
        "scale": SCALE,
        "standpoints": STANDPOINTS,
        "standpoint": standpoint,
        "trouble": trouble,
        "kept": "kept" in request.GET,
    }
    return render(request, "outside_in/invited.html", context, status=422 if trouble else 200)


def _kept_private(response: HttpResponse) -> HttpResponse:
    """The link itself is the key, so it is kept nowhere on the way, and told to no other host.

    With `no-referrer` a browser would not say either where a form comes from, and the form would be refused.
    """
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
