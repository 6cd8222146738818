"""The best hits as data, for the palette: names, answers and comments; a requirement by its number."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from backbrief.web.frame.gates import reads
from backbrief.web.search.indexes import index_of_comments, index_of_design, index_of_requirements
from backbrief.web.search.results import results
from backbrief.web.store.opening import Opened

A_FEW = 5


@reads
def hits(request: HttpRequest, opened: Opened) -> HttpResponse:
    """A few hits of each group."""
    query = " ".join(request.GET.get("for", "").split())[:200]
    indexes = [index_of_design(opened), index_of_comments(opened)]
    if query.upper().startswith("REQ"):
        indexes.insert(0, index_of_requirements(opened))
    found = [
        {"group": group.title, "about": hit.about, "text": hit.text, "inside": hit.inside, "address": hit.address}
        for group in results(opened, indexes, query, most=A_FEW)
        for hit in group.hits
    ]
    return JsonResponse({"hits": found}, headers={"Cache-Control": "private, no-store"})
