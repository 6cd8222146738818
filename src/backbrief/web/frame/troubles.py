"""What keeps an act from being saved, whichever view meets it, becomes the page that says so."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from backbrief.web.frame.conflicts import conflict_page
from backbrief.web.frame.no_room import no_room_page
from backbrief.web.frame.too_long import TooLong, too_long_page
from backbrief.web.store.write import Conflict


class TroublesMiddleware:
    """Turns each trouble into its page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the view."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page of the trouble; None leaves any other to others."""
        if isinstance(exception, Conflict):
            return conflict_page(request, exception)
        if isinstance(exception, TooLong):
            return too_long_page(request, exception)
        return no_room_page(request, exception) if isinstance(exception, OperationalError) else None
