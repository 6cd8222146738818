"""Search: names and answers at once; requirements follow, because they may first have to be derived."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.search.indexes import index_of_comments, index_of_design, index_of_requirements
from backbrief.web.search.results import results
from backbrief.web.store.opening import Opened

A_FEW, MANY = 10, 200
_INDEXES = {
    "names": index_of_design,
    "answers": index_of_design,
    "requirements": index_of_requirements,
    "comments": index_of_comments,
}
"""The index that holds each group."""


@reads
def search(request: HttpRequest, opened: Opened) -> HttpResponse:
    """What was found, grouped; `group` asks for one group in full."""
    query, group = " ".join(request.GET.get("for", "").split())[:200], request.GET.get("group", "")
    if group in _INDEXES:
        indexes = [_INDEXES[group](opened)]
    else:
        indexes = [index(opened) for index in (index_of_design, index_of_requirements, index_of_comments)]
    found = [
        each for each in results(opened, indexes, query, most=MANY if group else A_FEW) if group in ("", each.name)
    ]
    context = {"query": query, "found": found, "group": group if group in _INDEXES else ""}
    return show(request, opened, "search/search.html", context)
