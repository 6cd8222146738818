"""Decide on what was brought as the beginning of a design of its own: give it a name, or let it go."""

from dataclasses import replace
from pathlib import PurePosixPath
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from backbrief.domain.design import Design
from backbrief.domain.workflow import Header, Workflow
from backbrief.web.exchange.preview import Preview, preview
from backbrief.web.exchange.waiting_file import LET_GO, keep_originals, let_go, said_back, sentence_of, waiting_file
from backbrief.web.frame.gates import person_of
from backbrief.web.store.answers import add_backbriefs
from backbrief.web.store.models import BroughtFile
from backbrief.web.store.starting import keep_numbers_of, start


@login_required
def decide_new(request: HttpRequest, brought: UUID) -> HttpResponse:
    """What the file would become as a design of its own."""
    found = waiting_file(person_of(request), brought, design=None)
    shown = preview(found, Design())
    name = " ".join(request.POST.get("name", "").split())
    if request.POST.get("decision") == LET_GO:
        found.delete()
        return redirect("library:home")
    if name:
        return _made(request, found, shown, name=name)
    trouble = request.method == "POST"
    proposed = _name(shown.after, found.name)
    context = {"called": sentence_of(found), "shown": shown, "name": proposed, "trouble": trouble}
    return render(request, "exchange/decide_new.html", context, status=422 if trouble else 200)


@transaction.atomic
def _made(request: HttpRequest, found: BroughtFile, shown: Preview, *, name: str) -> HttpResponse:
    fresh = start(person_of(request), name, design=_called(shown.after, name))
    keep_originals(fresh, found)
    keep_numbers_of(fresh, found.read.get("numbers", {}))
    add_backbriefs(fresh.id, said_back(found))
    let_go(found)
    return redirect("library:overview", fresh.id)


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
