"""Bring a file or a text: it is read at once, or by the worker when it is large, and then waits for a decision."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from backbrief.formats.format import Refused
from backbrief.web.exchange.brought import ACCEPTED, Brought, brought_with
from backbrief.web.exchange.reading import keep_unread, read_into, read_new
from backbrief.web.frame.gates import edits, person_of
from backbrief.web.frame.long_work import start_work
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened

LARGE = 300_000
"""A file from this size on is read by the worker."""

UNPROCESSABLE = 422


@edits
def bring(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Into a design that is here: what it would change is shown before anything is written."""
    if request.method != "POST":
        return show(request, opened, "exchange/bring.html", _form(request))
    try:
        brought = brought_with(request)
        if len(brought.content) >= LARGE:
            return _by_the_worker(request, opened, brought)
        found = read_into(opened, brought, person_of(request))
    except Refused as refused:
        return show(request, opened, "exchange/bring.html", _form(request, refused), status=UNPROCESSABLE)
    return redirect("exchange:decide", opened.id, found.id)


@login_required
def bring_new(request: HttpRequest) -> HttpResponse:
    """As a design of its own."""
    if request.method != "POST":
        return render(request, "exchange/bring_new.html", _form(request))
    try:
        found = read_new(brought_with(request), person_of(request))
    except Refused as refused:
        return render(request, "exchange/bring_new.html", _form(request, refused), status=UNPROCESSABLE)
    return redirect("exchange:decide-new", found.id)


def _by_the_worker(request: HttpRequest, opened: Opened, brought: Brought) -> HttpResponse:
    found = keep_unread(opened, brought, person_of(request))
    job = start_work(request, opened, "import", title=f"Reading {brought.name}", arguments={"brought": str(found.id)})
    return redirect("jobs:job", opened.id, job.id)


def _form(request: HttpRequest, trouble: Refused | None = None) -> dict[str, object]:
    """The form with what was typed; a file has to be chosen again, because browsers do not keep it."""
    return {
        "accepted": ",".join(ACCEPTED),
        "trouble": trouble,
        "text": request.POST.get("text", ""),
        "work": request.POST.get("work", ""),
    }
