"""Home: the designs of a person; at first one box and the example, nothing else."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backbrief.web.frame.gates import person_of
from backbrief.web.library.queries import waiting_for
from backbrief.web.store.listing import designs_of


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The designs, each with what is left to guess."""
    person = person_of(request)
    context = {"designs": list(designs_of(person)), "waiting": waiting_for(person)}
    return render(request, "library/home.html", context)
