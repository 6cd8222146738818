"""One question at a time: the next one that helps most, its form, and what follows from the answer."""

from dataclasses import replace
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.actions.settle_question import settle_question
from backbrief.app.asking import Put
from backbrief.app.form.data import FormData
from backbrief.app.form.pressed import ADD_ROW, REMOVE_ROW, pressed
from backbrief.app.form.submitted import NOTHING_SUBMITTED, Submitted
from backbrief.render.counts import counted
from backbrief.web.coach.queries import has_work, next_question, put_at
from backbrief.web.coach.question_page import question_page
from backbrief.web.coach.sitting import Sitting
from backbrief.web.coach.turn import Turn, turn_of
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.opening import Opened

SKIP = "skip"


@edits
def ask(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The question that is named, or the next one; a form that comes back settles it."""
    turn, key = turn_of(request.GET), request.GET.get("q", "")
    if request.method == "POST":
        return _settle(request, seen, put_at(seen, key), turn)
    if key:
        return _page(request, seen, put_at(seen, key), turn)
    if not has_work(seen):
        return redirect("coach:story", seen.id)
    return _go_on(request, seen, turn)


def _settle(request: HttpRequest, seen: Opened, put: Put, turn: Turn) -> HttpResponse:
    sitting = Sitting(request, seen.id)
    typed: FormData = dict(request.POST.lists())
    if SKIP in typed:
        sitting.skip(put.question.key)
        return _go_on(request, seen, turn)
    if not typed.keys().isdisjoint((ADD_ROW, REMOVE_ROW)):
        return _page(request, seen, put, turn, submitted=Submitted(data=pressed(typed), more=typed.get(ADD_ROW, ())))
    stating = settle_question(seen.design, put, typed)
    if stating.troubles:
        return _page(request, seen, put, turn, submitted=Submitted(data=typed, troubles=stating.troubles[:1]))
    fresh = save(request, seen, stating.changes, says=f"Answered: {put.question.text}"[:200], via="coach")
    sitting.answer(put.question.key)
    if turn.then:
        return _return(request, fresh, turn)
    return _go_on(request, fresh, replace(turn, removed=seen.guesses - fresh.guesses))


def _go_on(request: HttpRequest, design: Opened, turn: Turn) -> HttpResponse:
    """The next question, or the answers read back when there is none."""
    question = next_question(design, about=turn.about, sitting=Sitting(request, design.id), here=turn.here)
    if question is None:
        return _read_back(request, design, turn)
    if not getattr(request, "htmx", False):
        return redirect(turn.address(design, question.key))
    response = _page(request, design, put_at(design, question.key), turn)
    response.headers["HX-Push-Url"] = turn.address(design, question.key)
    return response


def _return(request: HttpRequest, design: Opened, turn: Turn) -> HttpResponse:
    """Back to where the question was opened from, which tells what the answer came to."""
    messages.success(request, f"Saved. IT would have to guess {counted(design.guesses, 'thing')}.")
    if turn.then not in _PLACES:
        return _read_back(request, design, turn)
    return _sent_to(request, f"/d/{design.id}/{_PLACES[turn.then]}")


_PLACES = {"guesses": "guesses/", "open-points": "ask/open-points/"}
"""Where else a question can be opened from, by the word in its address."""


def _read_back(request: HttpRequest, design: Opened, turn: Turn) -> HttpResponse:
    place = reverse("coach:answers", args=[design.id])
    return _sent_to(request, f"{place}?{urlencode({'about': turn.about})}" if turn.about else place)


def _sent_to(request: HttpRequest, address: str) -> HttpResponse:
    if getattr(request, "htmx", False):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)


def _page(
    request: HttpRequest, design: Opened, put: Put, turn: Turn, *, submitted: Submitted = NOTHING_SUBMITTED
) -> HttpResponse:
    context = question_page(design, put, turn, sitting=Sitting(request, design.id), submitted=submitted)
    template = "coach/question.html" if getattr(request, "htmx", False) else "coach/ask.html"
    return show(request, design, template, context, status=422 if submitted.troubles else 200)
