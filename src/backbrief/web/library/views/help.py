"""Help: the same words at the same place on every page, and how far everybody can use the workbench."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def help_page(request: HttpRequest) -> HttpResponse:
    """How to work here, and the words of the method."""
    return render(request, "library/help.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """What holds for people who see, hear or move differently, what does not yet, and whom to tell."""
    return render(request, "library/accessibility.html")
