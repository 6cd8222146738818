"""The pages that say what went wrong and how to go on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing here, or nothing for this person; the two look alike, so that no name leaks."""
    return render(request, "frame/not_found.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page may be read and not changed, or the form was too old."""
    return render(request, "frame/not_allowed.html", status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    """A fault of Backbrief; what was saved before stays saved."""
    return render(request, "frame/our_fault.html", status=500)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was sent from a page that was opened before somebody signed in or out."""
    return render(request, "frame/form_too_old.html", status=403)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was sent cannot be read, or is too much, or came under a name that this server does not go by."""
    return HttpResponse(render_to_string("frame/not_understood.html"), status=400)
