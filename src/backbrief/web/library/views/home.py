"""Home: the designs of a person and what waits; at first one box and the example, nothing else."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backbrief.web.frame.gates import person_of
from backbrief.web.library.waiting import waits_of
from backbrief.web.store.listing import designs_of, put_away_by


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The designs, each with what is left to guess, after what waits for the person and for others."""
    return render(request, "library/home.html", home_page(person_of(request)))


def home_page(person: User) -> dict[str, Any]:
    """What stands on the home page of a person."""
    return {
        "designs": list(designs_of(person)),
        "waits": waits_of(person, today=date.today()),  # noqa: DTZ011 - a day by the clock of the office
        "put_away": put_away_by(person),
    }
