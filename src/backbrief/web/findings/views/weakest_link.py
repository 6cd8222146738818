"""The chains from each customer down to the transfers, with the weakest link of each and why it is weak."""

from django.http import HttpRequest, HttpResponse

from backbrief.app.strength import strands
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def weakest_link(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every chain, link by link."""
    return show(request, opened, "findings/weakest.html", {"strands": strands(opened.survey, opened.findings)})
