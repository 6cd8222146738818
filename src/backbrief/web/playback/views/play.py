"""One moment of a workflow on the meeting screen."""

from html import escape

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import SafeString

from backbrief.app.playback import moment, moments_of
from backbrief.domain.identity import last_part
from backbrief.web.frame.gates import reads
from backbrief.web.frame.picture import plain_picture_of
from backbrief.web.frame.rendering import show
from backbrief.web.frame.workflows import workflow_called
from backbrief.web.store.opening import Opened

_NOTHING_MISSING = "Nothing that is needed is missing."
_NOTHING_NEEDED = "Nobody has said what is needed, so nothing can be told to be missing."


@reads
def play(request: HttpRequest, opened: Opened, workflow: str) -> HttpResponse:
    """The moment that the address names, or the first one."""
    workflow_id = workflow_called(opened, workflow).id
    stops = moments_of(opened.survey, workflow_id)
    asked = request.GET.get("step", "")
    node = f"{workflow_id}/{asked}" if asked else next(iter(stops), "")
    now = moment(opened.survey, workflow_id, node) if node else None
    if asked and now is None:
        raise Http404
    context = {
        "workflow": workflow_id,
        "slug": workflow,
        "name": opened.design.name_of(workflow_id),
        "moment": now,
        "picture": _lit(opened, workflow_id, (now.node, now.role) if now else ()),
        "onward": [(each, last_part(each.node)) for each in now.onward] if now else [],
        "nothing_missing": _NOTHING_MISSING if now and now.needed else _NOTHING_NEEDED,
        "before": last_part(now.before) if now else "",
    }
    return show(request, opened, "playback/play.html", context)


def _lit(opened: Opened, workflow: str, records: tuple[str, ...]) -> SafeString:
    """The picture with the shapes of some records lit."""
    drawn: str = plain_picture_of(opened, workflow)
    for record in filter(None, records):
        group = f'data-record="{escape(record)}"'
        drawn = drawn.replace(group, f"{group} data-lit")
    return SafeString(drawn.replace(" data-lit>", ' data-lit="">'))
