"""The parts of the outline that a script renews after an edit; the picture of much work follows by itself."""

from django.http import HttpRequest, HttpResponse

from backbrief.web.editor.queries import OutlinePage, picture_of
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


def show_parts(request: HttpRequest, opened: Opened, page: OutlinePage, *, goes_to: str = "") -> HttpResponse:
    """The lines, with the picture where it is drawn at once; `goes_to` is the line that came into being."""
    drawn = picture_of(opened, page.workflow) if page.is_drawn_at_once else None
    return show(request, opened, "editor/parts.html", {"page": page, "goes_to": goes_to, "drawn": drawn})
