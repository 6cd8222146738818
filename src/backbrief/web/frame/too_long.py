"""A text that no file of a design could hold is not saved by any page: where a page has not said so, this one does."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from backbrief.app.record_data import data_of
from backbrief.app.text_limit import refuse_too_long
from backbrief.derive.sentence import sentence
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.kind import Unreadable

UNPROCESSABLE, TOO_MUCH = 422, 413


class TooLong(Unreadable):
    """What somebody typed is longer than can be kept."""


def too_long_page(request: HttpRequest, trouble: TooLong) -> HttpResponse:
    """The page that says how long a text may be."""
    status = TOO_MUCH if getattr(request, "htmx", False) else UNPROCESSABLE
    return HttpResponse(render_to_string("frame/too_long.html", {"told": sentence(trouble.message)}), status=status)


def refuse_what_no_file_can_hold(changes: Iterable[Change]) -> None:
    """Raises TooLong for a change that states too long a text."""
    for each in changes:
        try:
            refuse_too_long(_texts(each))
        except Unreadable as trouble:
            raise TooLong(trouble.message) from None


def _texts(change: Change) -> object:
    if isinstance(change, Added):
        return data_of(change.record)
    return change.after if isinstance(change, Stated) and isinstance(change.after, str) else ""
