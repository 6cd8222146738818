"""What a person sees is kept by nobody on the way, and where people sign in, not by their browser after they leave."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class PrivatePagesMiddleware:
    """Says how long an answer may be kept, where the page itself has not said so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, to be asked for anew each time; after signing out the browser lets go of all that it kept."""
        response = self._get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache" if settings.LOCAL else "private, no-store")
        if not settings.LOCAL and request.path == reverse("accounts:sign-out"):
            response.headers["Clear-Site-Data"] = '"cache"'
        return response
