"""Saying something at a place: the form, who is mentioned, and the threads after it."""

import re

from django.contrib import messages
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.web.comments.place import Place
from backbrief.web.comments.queries import suggestions, threads
from backbrief.web.frame.gates import person_of
from backbrief.web.frame.rendering import show
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


def _say(request: HttpRequest, opened: Opened, place: Place) -> str:
    """What is wrong with the comment; empty when it was added."""
    text = request.POST.get("text", "").strip()
    if not text:
        return "Write what you want to say."
    if len(text) > LONGEST:
        return f"Say it in at most {LONGEST:,} characters; there are {len(text):,}."
    first = Comment.objects.filter(design=opened.id, thread=None, pk=_number(request.POST.get("thread"))).first()
    where = {"record": first.record, "fact": first.fact, "requirement": first.requirement} if first else place.fields
    with transaction.atomic():
        made = Comment.objects.create(design_id=opened.id, author=person_of(request), text=text, thread=first, **where)
        made.mentions.set(_mentioned(opened, text))
    return ""


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _mentioned(opened: Opened, text: str) -> list[User]:
    """The members whom the text names by @; others who work here learn nothing of the design."""
    names = {each.rstrip(".") for each in _MENTION.findall(text)}
    return list(User.objects.filter(memberships__design=opened.id, username__in=names))
