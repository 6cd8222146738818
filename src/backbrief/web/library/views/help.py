"""Help: the same words at the same place on every page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def help_page(request: HttpRequest) -> HttpResponse:
    """How to work here, and the words of the method."""
    return render(request, "library/help.html")
