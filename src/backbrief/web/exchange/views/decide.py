"""Decide on what was brought: apply all of it as one version, or let it go."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.workflow import Header, Workflow
from backbrief.formats.excel.read import SIDES
from backbrief.formats.format import Refused
from backbrief.web.exchange.brought import called
from backbrief.web.exchange.preview import Preview, preview
from backbrief.web.exchange.reading import read_again
from backbrief.web.frame.gates import edits, person_of
from backbrief.web.frame.rendering import show
from backbrief.web.store.answers import add_backbriefs
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import BroughtFile
from backbrief.web.store.opening import Opened
from backbrief.web.store.opening import opened as opened_at
from backbrief.web.store.starting import keep_numbers_of, start
from backbrief.web.store.write import Act, write

LET_GO = "let-go"


@edits
def decide(request: HttpRequest, opened: Opened, brought: UUID) -> HttpResponse:
    """What the file would change in the design, against the version that it was read against."""
    found = _found(request, brought, design=opened.id)
    seen = opened_at(opened.id, found.version)
    shown = preview(found, seen.design)
    if request.method == "POST":
        return _decided(request, seen, found, shown)
    others = opened.version - found.version
    context = {"found": found, "called": called(found.name), "shown": shown, "others": others}
    return show(request, opened, "exchange/decide.html", context)


@login_required
def decide_new(request: HttpRequest, brought: UUID) -> HttpResponse:
    """What the file would become as a design of its own."""
    found = _found(request, brought, design=None)
    shown = preview(found, Design())
    name = " ".join(request.POST.get("name", "").split())
    if request.POST.get("decision") == LET_GO:
        found.delete()
        return redirect("library:home")
    if name:
        return _made(request, found, shown, name=name)
    trouble = request.method == "POST"
    proposed = _name(shown.after, found.name)
    context = {"called": _sentence_of(found), "shown": shown, "name": proposed, "trouble": trouble}
    return render(request, "exchange/decide_new.html", context, status=422 if trouble else 200)


def _decided(request: HttpRequest, seen: Opened, found: BroughtFile, shown: Preview) -> HttpResponse:
    """Whose word counts is asked before all else; then the file is applied or let go."""
    prefer = request.POST.get("prefer", "")
    if prefer in SIDES:
        _read_again(request, seen, found, prefer=prefer)
        return redirect("exchange:decide", seen.id, found.id)
    if request.POST.get("decision") == LET_GO:
        found.delete()
        messages.info(request, f"{_sentence_of(found)} was not imported. Nothing has changed.")
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


@transaction.atomic
def _made(request: HttpRequest, found: BroughtFile, shown: Preview, *, name: str) -> HttpResponse:
    fresh = start(person_of(request), name, design=_called(shown.after, name))
    _keep_originals(fresh, found)
    keep_numbers_of(fresh, found.read.get("numbers", {}))
    add_backbriefs(fresh.id, _said_back(found))
    _let_go(found)
    return redirect("library:overview", fresh.id)


def _found(request: HttpRequest, brought: UUID, *, design: UUID | None) -> BroughtFile:
    """The file, for whoever brought it. Raises Http404."""
    mine = BroughtFile.objects.filter(pk=brought, person=person_of(request), design=design)
    found = mine.filter(keep_until__gte=timezone.now()).exclude(read={}).first()
    if found is None:
        raise Http404
    return found


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
    return f"{_sentence_of(found)} is imported as version {after.version}. Undo at the foot of the page takes it back."


@transaction.atomic
def _answers_kept(seen: Opened, found: BroughtFile) -> None:
    add_backbriefs(seen.id, _said_back(found))
    _let_go(found)


def _let_in(fresh: Opened, found: BroughtFile) -> None:
    _keep_originals(fresh, found)
    _let_go(found)


def _let_go(found: BroughtFile) -> None:
    """Raises Http404 when it was decided on already, as by a second click; what was begun here is then not kept."""
    gone, _ = BroughtFile.objects.filter(pk=found.pk).delete()
    if not gone:
        raise Http404


def _sentence_of(found: BroughtFile) -> str:
    """What was brought, as a sentence begins with it."""
    name = called(found.name)
    return name if name == found.name else name.capitalize()


def _said_back(found: BroughtFile) -> Iterator[Backbrief]:
    return (Backbrief(**each) for each in found.read.get("backbriefs", ()))


def _keep_originals(design: Opened, found: BroughtFile) -> None:
    """The file itself is kept for each workflow that it draws, so that an export loses nothing of it."""
    suffix = PurePosixPath(found.name).suffix.lower()
    for workflow in found.read.get("workflows", ()):
        KeptDesign(design).keep_original(workflow, bytes(found.content), suffix=suffix)


def _called(design: Design, name: str) -> Design:
    header = design.find("design", Header)
    return design.with_records(replace(header, name=name)) if header else design


def _name(design: Design, file_name: str) -> str:
    """What the new design may be called: as it calls itself, or as its only workflow, or as the file."""
    header = design.find("design", Header)
    names = [each.name for each in design.of(Workflow) if isinstance(each.name, str)]
    if header and isinstance(header.name, str):
        return header.name
    return names[0] if len(names) == 1 else PurePosixPath(file_name).stem
