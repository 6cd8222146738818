"""The parts of the outline that a script renews after an edit; the picture of much work follows by itself."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.editor.queries import OutlinePage, lines_to_show, picture_of
from backbrief.web.frame.rendering import show
from backbrief.web.frame.versions import version_in
from backbrief.web.store.opening import Opened, still_open


def show_parts(
    request: HttpRequest, opened: Opened, page: OutlinePage, *, goes_to: str = "", wrote: bool = False
) -> HttpResponse:
    """The order of the lines, those that look different now, and the picture where it is drawn at once.

    Different from the version that the window shows, which the header X-Shown names. `goes_to` is the line that came
    into being; `wrote` tells that this very request made the version.
    """
    shown = version_in(request.headers.get("X-Shown", ""))
    known = None if shown is None else still_open(opened.id, shown)
    context = {
        "page": page,
        "lines": lines_to_show(page, shown=known),
        "goes_to": goes_to,
        "wrote": wrote,
        "drawn": picture_of(opened, page.workflow) if page.is_drawn_at_once else None,
    }
    return show(request, opened, "editor/parts.html", context)
