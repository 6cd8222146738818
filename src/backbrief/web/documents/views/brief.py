"""The brief as a page: every requirement with its reason, its place and what IT said."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.web.documents.requirement_page import Addresses, Wanted, page_of, requirement_page, with_comments
from backbrief.web.documents.work import BRIEF_FORMS
from backbrief.web.frame.gates import reads
from backbrief.web.frame.places import address_of
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def brief(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The requirements, by workflow and by how far their backbrief is."""
    slug, state = request.GET.get("workflow", ""), request.GET.get("state", "")
    known = {last_part(each.id): each.id for each in opened.design.of(Workflow)}
    asked = Wanted(workflow=known.get(slug, ""), state=state, page=request.GET.get("page"))
    found = requirement_page(opened, asked, addresses=_addresses(opened))
    text = with_comments(found.text, opened)
    context = {
        "found": found,
        "text": text,
        "forms": BRIEF_FORMS,
        "workflow": slug if slug in known else "",
        "state": state,
    }
    return show(request, opened, "documents/brief.html", context)


@reads
def requirement(request: HttpRequest, opened: Opened, label: str) -> HttpResponse:
    """The place of one requirement on its page of the brief."""
    page = page_of(opened, label.upper())
    if not page:
        raise Http404
    return redirect(f"{reverse('documents:brief', args=[opened.id])}?page={page}#{label.lower()}")


def _addresses(opened: Opened) -> Addresses:
    """Where records and requirements are to be seen in the workbench."""

    def address(place: str) -> str:
        if place.startswith("REQ-"):
            return reverse("documents:requirement", args=[opened.id, place])
        return address_of(opened.id, place) if place else ""

    return address
