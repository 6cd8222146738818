"""Saying something at a place: the form, who is mentioned, and the threads after it."""

import re
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.web.comments.place import Place, place_of
from backbrief.web.comments.queries import suggestions, threads
from backbrief.web.frame.gates import person_of
from backbrief.web.frame.rendering import show
from backbrief.web.frame.versions import version_in
from backbrief.web.store.models import Comment
from backbrief.web.store.opening import Opened

LONGEST = 10_000
_MENTION = re.compile(r"(?<!\w)@([\w.+-]+)")


def talk(request: HttpRequest, opened: Opened, place: Place) -> HttpResponse:
    """The threads at a place, after what the form said was added."""
    trouble = _say(request, opened, place) if request.method == "POST" else ""
    if request.method == "POST" and not trouble and not getattr(request, "htmx", False):
        messages.success(request, "Your comment is there for everybody who works on this design.")
        return redirect(request.get_full_path())
    context = {
        "place": place,
        "title": place.title(opened),
        "address": place.address(opened),
        "threads": threads(opened, place=place),
        "suggestions": suggestions(opened, record=place.record) if place.record else [],
        "trouble": trouble,
        "typed": request.POST.get("text", "") if trouble else "",
    }
    template = "comments/threads.html" if getattr(request, "htmx", False) else "comments/at.html"
    return show(request, opened, template, context, status=422 if trouble else 200)


def add_comment(opened: Opened, place: Place, text: str, *, thread: Comment | None, by: Mapping[str, Any]) -> str:
    """What is wrong with a comment; empty when it was added, by whoever `by` says in the columns of the table."""
    said = text.strip()
    if not said:
        return "Write what you want to say."
    if len(said) > LONGEST:
        return f"Say it in at most {LONGEST:,} characters; there are {len(said):,}."
    where = place_of(thread).fields if thread else place.fields
    with transaction.atomic():
        made = Comment.objects.create(design_id=opened.id, text=said, thread=thread, **where, **by)
        made.mentions.set(_mentioned(opened, said))
    return ""


def number_in(text: str | None) -> int:
    """The number that a form names; 0 for none."""
    return version_in(text or "") or 0


def _say(request: HttpRequest, opened: Opened, place: Place) -> str:
    answered = Comment.objects.filter(design=opened.id, thread=None, pk=number_in(request.POST.get("thread")))
    text = request.POST.get("text", "")
    return add_comment(opened, place, text, thread=answered.first(), by={"author": person_of(request)})


def _mentioned(opened: Opened, text: str) -> list[User]:
    """The members whom the text names by @; others who work here learn nothing of the design."""
    names = {each.rstrip(".") for each in _MENTION.findall(text)}
    return list(User.objects.filter(memberships__design=opened.id, username__in=names))
