"""Decide on what was brought into a design: apply all of it as one version, or let it go."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.formats.excel.read import SIDES
from backbrief.formats.format import Refused
from backbrief.web.exchange.brought import called
from backbrief.web.exchange.preview import Preview, preview
from backbrief.web.exchange.reading import read_again
from backbrief.web.exchange.waiting_file import LET_GO, keep_originals, let_go, said_back, sentence_of, waiting_file
from backbrief.web.frame.gates import edits, person_of
from backbrief.web.frame.rendering import show
from backbrief.web.store.answers import add_backbriefs
from backbrief.web.store.models import BroughtFile
from backbrief.web.store.opening import Opened
from backbrief.web.store.opening import opened as opened_at
from backbrief.web.store.write import Act, write


@edits
def decide(request: HttpRequest, opened: Opened, brought: UUID) -> HttpResponse:
    """What the file would change in the design, against the version that it was read against."""
    found = waiting_file(person_of(request), brought, design=opened.id)
    seen = opened_at(opened.id, found.version)
    shown = preview(found, seen.design)
    if request.method == "POST":
        return _decided(request, seen, found, shown)
    others = opened.version - found.version
    context = {"found": found, "called": called(found.name), "shown": shown, "others": others}
    return show(request, opened, "exchange/decide.html", context)


def _decided(request: HttpRequest, seen: Opened, found: BroughtFile, shown: Preview) -> HttpResponse:
    """Whose word counts is asked before all else; then the file is applied or let go."""
    prefer = request.POST.get("prefer", "")
    if prefer in SIDES:
        _read_again(request, seen, found, prefer=prefer)
        return redirect("exchange:decide", seen.id, found.id)
    if request.POST.get("decision") == LET_GO:
        found.delete()
        messages.info(request, f"{sentence_of(found)} was not imported. Nothing has changed.")
    elif shown.conflicts:
        return redirect("exchange:decide", seen.id, found.id)
    else:
        messages.success(request, _applied(request, seen, found, shown))
    return redirect("library:overview", seen.id)


def _read_again(request: HttpRequest, seen: Opened, found: BroughtFile, *, prefer: str) -> None:
    try:
        read_again(found, opened_at(seen.id), prefer=prefer)
    except Refused as refused:
        messages.error(request, f"{refused.message}. {refused.remedy}")


def _applied(request: HttpRequest, seen: Opened, found: BroughtFile, shown: Preview) -> str:
    """What was done, in a sentence. Raises Conflict, and then nothing was."""
    if shown.is_answers:
        _answers_kept(seen, found)
        return "What IT said back is kept. The brief shows it beside the requirements."
    act = Act(
        author=person_of(request),
        via="import",
        says=f"Imported {called(found.name)}",
        along=lambda fresh: _let_in(fresh, found),
    )
    after = write(seen.id, shown.changes, base=seen.version, act=act)
    return f"{sentence_of(found)} is imported as version {after.version}. Undo at the foot of the page takes it back."


@transaction.atomic
def _answers_kept(seen: Opened, found: BroughtFile) -> None:
    add_backbriefs(seen.id, said_back(found))
    let_go(found)


def _let_in(fresh: Opened, found: BroughtFile) -> None:
    keep_originals(fresh, found)
    let_go(found)
