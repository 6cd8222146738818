"""Open points: what nobody in the room knew, with whom to ask and by when, overdue first."""

from collections import Counter
from datetime import date

from django.http import HttpRequest, HttpResponse

from backbrief.app.open_points import open_points
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.store.opening import Opened


@reads
def list_open_points(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every open point of the design, or those that one person is asked."""
    points = open_points(opened.survey, today=date.today())  # noqa: DTZ011 - a day by the clock of the office
    ask = request.GET.get("ask", "")
    context = {
        "points": [each for each in points if not ask or each.ask == ask],
        "people": sorted(Counter(each.ask for each in points if each.ask).items()),
        "ask": ask,
        "overdue": sum(each.overdue for each in points),
    }
    return show(request, opened, "coach/open_points.html", context)
