"""All questions as a grid for those who know the way: filtered, and answered in place by a typed line."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.answer_lines import as_typed
from backbrief.app.coach import Question
from backbrief.domain.fact import Asked
from backbrief.domain.kind import Choice, Unreadable, YesNo
from backbrief.domain.party import Role
from backbrief.domain.spelling import how_to_answer
from backbrief.web.coach.filtering import kept, wanted_page
from backbrief.web.coach.queries import put_at
from backbrief.web.coach.sitting import Sitting
from backbrief.web.frame.filter import choices
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One question in the grid: how it may be answered, and what came back that did not fit."""

    question: Question
    hint: str
    options: tuple[str, ...]
    typed: str = ""
    trouble: str = ""
    is_saved: bool = False

    @property
    def id(self) -> str:
        """The question's name as an element's id."""
        return "".join(letter if letter.isalnum() else "-" for letter in self.question.key)


@edits
def grid(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The rows that are wanted; a form that comes back answers the question of its row."""
    if request.method == "POST":
        return _answer(request, seen)
    page = wanted_page(request.GET, seen)
    context = {
        "page": page,
        "cells": [cell_of(each) for each in page.object_list],
        "kept": kept(request.GET),
        **choices(seen, request.GET),
        "asked_of": list(Asked),
        "people": seen.design.of(Role),
        "narrow": request.GET.get("about", ""),
    }
    return show(request, seen, "coach/grid.html", context)


def cell_of(question: Question, *, typed: str = "", trouble: str = "", is_saved: bool = False) -> Cell:
    """The row of a question."""
    kind = question.fact.kind
    options = kind.options if isinstance(kind, Choice | YesNo) else ()
    hint = "" if options else how_to_answer(question.fact)
    return Cell(question=question, hint=hint, options=options, typed=typed, trouble=trouble, is_saved=is_saved)


def _answer(request: HttpRequest, seen: Opened) -> HttpResponse:
    put, typed = put_at(seen, request.POST.get("q", "")), request.POST.get("answer", "").strip()
    if not typed:
        return _row(request, seen, cell_of(put.question))
    try:
        changes = answer_question(seen.design, put.question, typed)
    except Unreadable as trouble:
        return _row(request, seen, cell_of(put.question, typed=typed, trouble=trouble.message))
    fresh = save(request, seen, changes, says=f"Answered: {put.question.text}"[:200], via="grid")
    Sitting(request, seen.id).answer(put.question.key)
    words = as_typed(put.question.fact, put_at(fresh, put.question.key).answer, names=fresh.design.name_of)
    return _row(request, fresh, cell_of(put.question, typed=words, is_saved=True))


def _row(request: HttpRequest, design: Opened, cell: Cell) -> HttpResponse:
    """The row alone for htmx; without script the grid again, or what to mend on a page of its own."""
    asked_for = kept(request.GET)
    status = 422 if cell.trouble else 200
    if getattr(request, "htmx", False):
        return show(request, design, "coach/row.html", {"cell": cell, "kept": asked_for}, status=status)
    if cell.trouble:
        return show(request, design, "coach/mend.html", {"cell": cell, "kept": asked_for}, status=status)
    return redirect(f"{reverse('coach:grid', args=[design.id])}?{asked_for}#questions")
