"""What a form sends is text that every file and every database can hold: signs that nobody sees are left out."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and the ends of lines, halves of characters, and what XML cannot hold."""


class PlainTextMiddleware:
    """Leaves out of forms and addresses what comes along unseen when somebody pastes from another program."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to what can be read of the request."""
        request.GET = _plain(request.GET)  # type: ignore[assignment]  # it is only read from here on
        request.POST = _plain(request.POST)  # type: ignore[assignment]  # as above
        return self._get_response(request)


def _plain(sent: QueryDict) -> QueryDict:
    if not any(UNSEEN.search(text) for _, texts in sent.lists() for text in texts):
        return sent
    plain = sent.copy()
    for name, texts in sent.lists():
        plain.setlist(name, [UNSEEN.sub("", text) for text in texts])
    return plain
