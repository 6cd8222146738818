"""One moment of a workflow on the meeting screen."""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import SafeString

from backbrief.app.playback import Moment, moment, moments_of
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
    """The moment that the address names, or the first one; before there is a step, how to come to one."""
    workflow_id = workflow_called(opened, workflow).id
    now = _moment(opened, workflow_id, request.GET.get("step", ""))
    context = {
        "workflow": workflow_id,
        "slug": workflow,
        "name": opened.design.name_of(workflow_id),
        "moment": now,
        **(_around(opened, workflow_id, now) if now else {}),
    }
    return show(request, opened, "playback/play.html", context)


def _moment(opened: Opened, workflow: str, asked: str) -> Moment | None:
    """The moment at a step, or the first one where none is asked for. Raises Http404."""
    node = f"{workflow}/{asked}" if asked else next(iter(moments_of(opened.survey, workflow)), "")
    now = moment(opened.survey, workflow, node) if node else None
    if asked and now is None:
        raise Http404
    return now


def _around(opened: Opened, workflow: str, now: Moment) -> Mapping[str, Any]:
    """What a moment is shown with: the picture in which it is lit, and the ways that lead from it."""
    return {
        "picture": _lit(opened, workflow, (now.node, now.role)),
        "onward": [(each, last_part(each.node)) for each in now.onward],
        "nothing_missing": _NOTHING_MISSING if now.needed else _NOTHING_NEEDED,
        "before": last_part(now.before),
    }


def _lit(opened: Opened, workflow: str, records: tuple[str, ...]) -> SafeString:
    """The picture with the shapes of some records lit."""
    drawn: str = plain_picture_of(opened, workflow)
    for record in filter(None, records):
        group = f'data-record="{escape(record)}"'
        drawn = drawn.replace(group, f"{group} data-lit")
    return SafeString(drawn.replace(" data-lit>", ' data-lit="">'))
