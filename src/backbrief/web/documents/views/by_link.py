"""What a link opens without an account: the brief, and each workflow, to be read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.render.contents.work import work
from backbrief.render.html import fragment
from backbrief.web.documents.requirement_page import Wanted, links_within, requirement_page, with_comments_by_link
from backbrief.web.frame.by_link import by_link, shared_frame
from backbrief.web.store.models import Share
from backbrief.web.store.opening import Opened


@by_link
def shared_brief(request: HttpRequest, opened: Opened, share: Share) -> HttpResponse:
    """The requirements, by workflow."""
    slug = request.GET.get("workflow", "")
    known = {last_part(each.id): each.id for each in opened.design.of(Workflow)}
    asked = Wanted(workflow=known.get(slug, ""), page=request.GET.get("page"))
    found = requirement_page(opened, asked, addresses=_on_this_page)
    frame = shared_frame(request, opened, share)
    text = with_comments_by_link(found, frame["token"]) if frame["may_comment"] else found.text
    context = {**frame, "found": found, "requirements": text, "workflow": slug if slug in known else ""}
    return render(request, "documents/shared_brief.html", context)


@by_link
def shared_workflow(request: HttpRequest, opened: Opened, share: Share, workflow: str) -> HttpResponse:
    """One workflow: its picture, and the same as text."""
    found = opened.survey.find(f"workflow/{workflow}", Workflow)
    if found is None:
        raise Http404
    text = mark_safe(_text(opened, found))  # noqa: S308 - the renderer escapes all that people wrote
    context = {**shared_frame(request, opened, share), "text": text, "workflow": workflow}
    return render(request, "documents/shared_workflow.html", context)


def _text(opened: Opened, workflow: Workflow) -> str:
    text = links_within(fragment(work(opened.survey, workflow, opened.guesses_by_record)))
    return text.replace(' role="region"', ' role="group"')  # many tables are called alike, and landmarks must not be


def _on_this_page(place: str) -> str:
    """Whoever has only the link can go to no other page than this one."""
    return f"#{place.lower()}" if place.startswith("REQ-") else ""
