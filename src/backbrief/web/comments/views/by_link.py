"""What a guest who came by a link says about a requirement, a workflow or a part of it; no account is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from backbrief.app.links import title_of
from backbrief.domain.requirement import label_of
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.comments.place import Place
from backbrief.web.comments.queries import threads_of_link
from backbrief.web.comments.said import add_comment, number_in
from backbrief.web.frame.by_link import by_link, shared_frame, token_in
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import Comment, Right, Share
from backbrief.web.store.opening import Opened

MOST = 200
"""More comments than these come by no link, so that one that went astray does no harm."""

NAME = "guest-name"
"""Where the session keeps the name that a guest gave, so that it is asked for once."""

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What is talked about on one page: how it is called, where it is read, what can be chosen, where comments hang."""

    title: str
    back: str
    where: Mapping[str, Any]
    places: Mapping[str, str] = field(default_factory=dict)

    def place(self, record: str) -> Place:
        """Where a comment belongs: to the requirement, or to the record that was chosen."""
        if not self.places:
            return Place(**self.where)
        return Place(record=record if record in self.places else next(iter(self.places)))


@by_link
def on_requirement(request: HttpRequest, opened: Opened, share: Share, number: int) -> HttpResponse:
    """What guests said about a requirement, and the box to say something."""
    if number not in KeptDesign(opened).numbers().values():
        raise Http404
    label, page = label_of(number), number_in(request.GET.get("page")) or 1
    back = f"{reverse('documents:shared', args=[token_in(request)])}?page={page}#{label.lower()}"
    return _talk(request, opened, share, _Subject(title=label, back=back, where={"requirement": number}))


@by_link
def on_workflow(request: HttpRequest, opened: Opened, share: Share, workflow: str) -> HttpResponse:
    """What guests said about a workflow and its parts, and the box to say something about one of them."""
    found = opened.survey.find(f"workflow/{workflow}", Workflow)
    if found is None:
        raise Http404
    steps = [each.id for each in opened.design.inside(found.id, Step)]
    transfers = [each.id for each in opened.survey.transfers_in(found.id)]
    places = {each: title_of(opened.survey, each) for each in (found.id, *steps, *transfers)}
    back = reverse("documents:shared-workflow", args=[token_in(request), workflow])
    about = _Subject(title=places[found.id], back=back, where={"record__in": list(places)}, places=places)
    return _talk(request, opened, share, about)


def _talk(request: HttpRequest, opened: Opened, share: Share, about: _Subject) -> HttpResponse:
    if share.right < Right.COMMENT:
        raise Http404
    trouble = _said(request, opened, share, about) if request.method == "POST" else ""
    if request.method == "POST" and not trouble:
        messages.success(request, "Your comment is there for everybody who works on this design.")
        return redirect(request.get_full_path())
    context = {
        **shared_frame(request, opened, share),
        "about": about,
        "threads": threads_of_link(opened, share, **about.where),
        "trouble": trouble,
        "typed": request.POST,
        "name": request.POST.get("name", request.session.get(NAME, "")),
    }
    return render(request, "comments/by_link.html", context, status=422 if trouble else 200)


def _said(request: HttpRequest, opened: Opened, share: Share, about: _Subject) -> str:
    """What is wrong with the comment; empty when it was added."""
    name = " ".join(request.POST.get("name", "").split())[:LONGEST_NAME]
    if not name:
        return "Write your name, so that they know whom to answer."
    if Comment.objects.filter(share=share).count() >= MOST:
        return "So many comments came by this link that it takes no more. Write to whoever sent it to you."
    begun = Comment.objects.filter(design=opened.id, share=share, thread=None)
    thread = begun.filter(pk=number_in(request.POST.get("thread"))).first()
    place, text = about.place(request.POST.get("record", "")), request.POST.get("text", "")
    trouble = add_comment(opened, place, text, thread=thread, by={"guest": name, "share": share})
    if not trouble:
        request.session[NAME] = name
    return trouble
