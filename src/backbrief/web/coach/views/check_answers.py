"""Check your answers: of one record, or of this sitting, each with the way back to its question."""

from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backbrief.app.given_answers import answers_at, given_answers
from backbrief.app.links import title_of
from backbrief.app.open_points import open_points
from backbrief.app.progress import lies_in
from backbrief.domain.finding import Severity
from backbrief.web.coach.queries import questions_of
from backbrief.web.coach.sitting import Sitting
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def check_answers(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The answers read back; a form that comes back asks again what was put off."""
    record = opened.survey.records.get(request.GET.get("about", ""))
    about = record.id if record is not None else ""
    sitting = Sitting(request, opened.id)
    if request.method == "POST":
        sitting.begin_again()
        return redirect(f"{reverse('coach:ask', args=[opened.id])}?{urlencode({'about': about})}")
    left = questions_of(opened, about=about)
    context = {
        "about": about,
        "title": title_of(opened.survey, record.id) if record is not None else "",
        "this_sitting": answers_at(opened.survey, reversed(sitting.answered)),
        "given": given_answers(opened.survey, about) if about else [],
        "left": len(left),
        "unsettled": _unsettled(opened, about) if not left else 0,
        "put_off": sum(each.key in sitting.skipped for each in left),
        "points": len(open_points(opened.survey, today=date.today())),  # noqa: DTZ011 - a day by the office's clock
    }
    return show(request, opened, "coach/answers.html", context)


def _unsettled(opened: Opened, about: str) -> int:
    """What IT would still have to guess once every question is answered: answers that do not fit together."""
    return sum(each.severity is Severity.GUESS and lies_in(each.record, about) for each in opened.findings)
