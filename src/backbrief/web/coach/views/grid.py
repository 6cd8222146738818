"""All questions as a grid for those who know the way: filtered, and answered in place by a typed line."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.answer_lines import as_typed
from backbrief.app.asking import NoSuchQuestion, Put, question_at
from backbrief.app.coach import Question
from backbrief.domain.fact import Asked, Level
from backbrief.domain.kind import Choice, Unreadable, YesNo
from backbrief.domain.party import Role
from backbrief.domain.spelling import how_to_answer
from backbrief.domain.workflow import Workflow
from backbrief.web.coach.queries import is_for, questions_of
from backbrief.web.coach.sitting import Sitting
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened

ON_A_PAGE = 60


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
        "filter": request.GET,
        "kept": filtered(request.GET),
        "workflows_to_choose": seen.design.of(Workflow),
        "levels": list(Level),
        "asked_of": list(Asked),
        "people": seen.design.of(Role),
        "narrow": request.GET.get("about", ""),
    }
    return show(request, seen, "coach/grid.html", context)


def wanted(filter_: QueryDict, design: Opened) -> list[Question]:
    """The questions that a filter lets through."""
    level, asked = filter_.get("level", ""), filter_.get("asked", "")
    return [
        each
        for each in questions_of(design, about=filter_.get("about", ""))
        if (not level or str(int(each.level)) == level) and _is_put_to(design, each, asked)
    ]


def wanted_page(filter_: QueryDict, design: Opened) -> Page[Question]:
    """One page of the questions that a filter lets through."""
    return Paginator(wanted(filter_, design), ON_A_PAGE).get_page(filter_.get("page"))


def filtered(filter_: QueryDict) -> str:
    """The filter as it stands in an address."""
    return urlencode({name: filter_[name] for name in ("about", "level", "asked") if filter_.get(name)})


def cell_of(question: Question, *, typed: str = "", trouble: str = "", is_saved: bool = False) -> Cell:
    """The row of a question."""
    kind = question.fact.kind
    options = kind.options if isinstance(kind, Choice | YesNo) else ()
    hint = "" if options else how_to_answer(question.fact)
    return Cell(question=question, hint=hint, options=options, typed=typed, trouble=trouble, is_saved=is_saved)


def _is_put_to(design: Opened, question: Question, asked: str) -> bool:
    """True when a question is put to a role by its id, or to one of the kinds of people that are asked."""
    return is_for(design, question, asked) if "/" in asked else asked in ("", question.asked.value)


def _answer(request: HttpRequest, seen: Opened) -> HttpResponse:
    put, typed = _put(seen, request.POST.get("q", "")), request.POST.get("answer", "").strip()
    if not typed:
        return _row(request, seen, cell_of(put.question))
    try:
        changes = answer_question(seen.design, put.question, typed)
    except Unreadable as trouble:
        return _row(request, seen, cell_of(put.question, typed=typed, trouble=trouble.message))
    fresh = save(request, seen, changes, says=f"Answered: {put.question.text}"[:200], via="grid")
    Sitting(request, seen.id).answer(put.question.key)
    words = as_typed(put.question.fact, _put(fresh, put.question.key).answer, names=fresh.design.name_of)
    return _row(request, fresh, cell_of(put.question, typed=words, is_saved=True))


def _put(design: Opened, key: str) -> Put:
    try:
        return question_at(design.survey, key)
    except NoSuchQuestion:
        raise Http404 from None


def _row(request: HttpRequest, design: Opened, cell: Cell) -> HttpResponse:
    """The row alone for htmx; without script the grid again, or what to mend on a page of its own."""
    kept = filtered(request.GET)
    status = 422 if cell.trouble else 200
    if getattr(request, "htmx", False):
        return show(request, design, "coach/row.html", {"cell": cell, "kept": kept}, status=status)
    if cell.trouble:
        return show(request, design, "coach/mend.html", {"cell": cell, "kept": kept}, status=status)
    return redirect(f"{reverse('coach:grid', args=[design.id])}?{kept}#questions")
