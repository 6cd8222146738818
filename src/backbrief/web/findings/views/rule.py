"""A rule explained: what it looks at, why that matters, and what to do."""

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.app.rule_page import rule_page
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def rule(request: HttpRequest, opened: Opened, name: str) -> HttpResponse:
    """The page of one rule."""
    try:
        page = rule_page(name)
    except KeyError:
        raise Http404 from None
    here = sum(each.rule == name for each in opened.findings)
    return show(request, opened, "findings/rule.html", {"page": page, "here": here})
