"""The example: opened in one click, marked as such, and reset when somebody has played with it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import owns, person_of
from backbrief.web.library.queries import example_of
from backbrief.web.store.example import example, start_example
from backbrief.web.store.opening import Opened
from backbrief.web.store.undoing import take_over


@login_required
@require_POST
def open_example(request: HttpRequest) -> HttpResponse:
    """The person's copy of the example, made when there is none yet."""
    person = person_of(request)
    found = example_of(person) or start_example(person)
    return redirect("library:overview", found.id)


@require_POST
@owns
def reset_example(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The example as it was at first; what was played stays in the history."""
    if not opened.example:
        raise PermissionDenied
    take_over(opened, example(), person_of(request), says="Reset the example")
    messages.success(request, "The example is as it was. What you tried is kept in the history.")
    return redirect("library:overview", opened.id)
