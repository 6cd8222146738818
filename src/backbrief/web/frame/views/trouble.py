"""The pages that say what went wrong and how to go on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing here, or nothing for this person; the two look alike, so that no name leaks."""
    return render(request, "frame/not_found.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page may be read and not changed, or the form was too old."""
    return render(request, "frame/not_allowed.html", status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    """A fault of Backbrief; what was saved before stays saved."""
    return render(request, "frame/our_fault.html", status=500)
