"""One question at a time: the next one that helps most, its form, and what follows from the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.actions.settle_question import home_of_all, settle_question
from backbrief.app.asking import NoSuchQuestion, Put, question_at
from backbrief.app.coach import Question
from backbrief.app.earlier_answers import earlier_answers
from backbrief.app.form.data import FormData
from backbrief.app.form.field import Field, inner_fields
from backbrief.app.form.pressed import REMOVE_ROW, pressed
from backbrief.app.form.reading import Trouble
from backbrief.app.progress import progress
from backbrief.app.question_form import ADD_ROW, names_to_pick, question_form
from backbrief.app.sample_answer import sample_answer
from backbrief.app.whom import whom
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Role
from backbrief.domain.verb import VERBS
from backbrief.render.counts import counted
from backbrief.web.coach.queries import as_counted, has_work, next_question, open_alike, story_around
from backbrief.web.coach.sitting import Sitting
from backbrief.web.frame.gates import edits
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saving import save
from backbrief.web.store.example import example
from backbrief.web.store.opening import Opened

SKIP, THEN = "skip", "then"
READ_BACK_AFTER = 5
"""After so many answers the coach offers to read them back."""

_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """Where the conversation stands: what is asked about, who is here to answer, and what the last answer took away."""

    about: str = ""
    here: str = ""
    then: str = ""
    removed: int | None = None

    def address(self, design: Opened, key: str) -> str:
        """The address of a question of this conversation."""
        told = {"q": key, "about": self.about, "here": self.here, THEN: self.then}
        return (
            f"{reverse('coach:ask', args=[design.id])}?{urlencode({name: each for name, each in told.items() if each})}"
        )


@edits
def ask(request: HttpRequest, seen: Opened) -> HttpResponse:
    """The question that is named, or the next one; a form that comes back settles it."""
    told = request.GET
    turn = _Turn(about=told.get("about", ""), here=told.get("here", ""), then=told.get(THEN, ""))
    key = request.GET.get("q", "")
    if request.method == "POST":
        return _settle(request, seen, _put(seen, key), turn)
    if key:
        return _page(request, seen, _put(seen, key), turn)
    if not has_work(seen):
        return redirect("coach:story", seen.id)
    return _go_on(request, seen, turn)


def _put(design: Opened, key: str) -> Put:
    """The question as it now is; one that is still open is put as the coach counts it."""
    try:
        put = question_at(design.survey, key)
    except NoSuchQuestion:
        raise Http404 from None
    return put


def _settle(request: HttpRequest, seen: Opened, put: Put, turn: _Turn) -> HttpResponse:
    sitting = Sitting(request, seen.id)
    typed: FormData = dict(request.POST.lists())
    if SKIP in typed:
        sitting.skip(put.question.key)
        return _go_on(request, seen, turn)
    if ADD_ROW in typed or REMOVE_ROW in typed:
        return _page(request, seen, put, turn, typed=pressed(typed))
    stating = settle_question(seen.design, put, typed)
    if stating.troubles:
        return _page(request, seen, put, turn, typed=typed, trouble=stating.troubles[0])
    fresh = save(request, seen, stating.changes, says=f"Answered: {put.question.text}"[:200], via="coach")
    sitting.answer(put.question.key)
    if turn.then:
        return _return(request, fresh, turn)
    return _go_on(request, fresh, replace(turn, removed=seen.guesses - fresh.guesses))


def _go_on(request: HttpRequest, design: Opened, turn: _Turn) -> HttpResponse:
    """The next question, or the answers read back when there is none."""
    skipped = Sitting(request, design.id).skipped
    question = next_question(design, about=turn.about, skipped=skipped, here=turn.here)
    if question is None:
        return _read_back(request, design, turn)
    if not getattr(request, "htmx", False):
        return redirect(turn.address(design, question.key))
    response = _page(request, design, _put(design, question.key), turn)
    response.headers["HX-Push-Url"] = turn.address(design, question.key)
    return response


def _return(request: HttpRequest, design: Opened, turn: _Turn) -> HttpResponse:
    """Back to where the question was opened from, which tells what the answer came to."""
    messages.success(request, f"Saved. IT would have to guess {counted(design.guesses, 'thing')}.")
    if turn.then not in _PLACES:
        return _read_back(request, design, turn)
    return _sent_to(request, f"/d/{design.id}/{_PLACES[turn.then]}")


_PLACES = {"guesses": "guesses/", "open-points": "ask/open-points/"}
"""Where else a question can be opened from, by the word in its address."""


def _read_back(request: HttpRequest, design: Opened, turn: _Turn) -> HttpResponse:
    place = reverse("coach:answers", args=[design.id])
    return _sent_to(request, f"{place}?{urlencode({'about': turn.about})}" if turn.about else place)


def _sent_to(request: HttpRequest, address: str) -> HttpResponse:
    if getattr(request, "htmx", False):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)


def _page(  # noqa: PLR0913 - a page is drawn from all that the conversation knows
    request: HttpRequest,
    design: Opened,
    put: Put,
    turn: _Turn,
    *,
    typed: FormData | None = None,
    trouble: Trouble | None = None,
) -> HttpResponse:
    field = question_form(design.survey, put, typed=typed, trouble=trouble)
    sitting = Sitting(request, design.id)
    before = sitting.ask(put.question.key)
    shown = as_counted(design, put.question)
    context = {
        "put": put,
        "question": shown,
        "field": field,
        "lists": names_to_pick(design.survey, field),
        "verbs": VERBS.values() if _names_verbs(field) else (),
        "typed": typed or {},
        "trouble": trouble,
        "whom": whom(design.survey, shown),
        "address": turn.address(design, put.question.key),
        "back": turn.address(design, before) if before else "",
        "turn": turn,
        "answered": len(sitting.answered),
        "read_back": bool(sitting.answered) and len(sitting.answered) % READ_BACK_AFTER == 0,
        **_beside(design, put, turn),
        **_offers(design, put, shown),
    }
    template = "coach/question.html" if getattr(request, "htmx", False) else "coach/ask.html"
    return show(request, design, template, context, status=422 if trouble else 200)


def _names_verbs(field: Field) -> bool:
    return any(each.shape == "verb" for each in inner_fields(field))


def _beside(design: Opened, put: Put, turn: _Turn) -> Mapping[str, Any]:
    """Where we are: the workflow, its steps, and how far each level has come."""
    record = put.question.record
    inside = record.startswith("workflow/")
    scope = turn.about or (workflow_of(record) if inside else "")
    return {
        "workflow": design.design.name_of(workflow_of(record)) if inside and record != workflow_of(record) else "",
        "story": story_around(design, record),
        "progress": progress(design.survey, design.findings, about=scope),
        "scope": _title(design, scope),
        "about_title": _title(design, turn.about),
    }


def _offers(design: Opened, put: Put, question: Question) -> Mapping[str, Any]:
    """What makes answering quicker: what was said elsewhere, an example, and whom one may ask."""
    today = date.today()  # noqa: DTZ011 - a day by the clock of the office
    return {
        "earlier": earlier_answers(design.survey, put) if put.answer is None else [],
        "sample": "" if design.example else sample_answer(example(), put),
        "for_all": open_alike(design, question) if home_of_all(put) else 0,
        "people": design.design.of(Role),
        "today": today.isoformat(),
        "in_a_week": (today + _A_WEEK).isoformat(),
    }


def _title(design: Opened, record: str) -> str:
    found = design.survey.records.get(record)
    return design.survey.title(found) if found is not None else ""
