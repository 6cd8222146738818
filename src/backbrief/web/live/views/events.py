"""The stream of events that an open page of a design listens to."""

from uuid import UUID

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse

from backbrief.web.frame.gates import person_of, right_to
from backbrief.web.frame.versions import version_in
from backbrief.web.live.hub import HUB, Page
from backbrief.web.live.sight import SignIn

LONGEST_PLACE = 400


async def events(request: HttpRequest, design: UUID) -> HttpResponseBase:
    """New versions of a design and who is here, as server-sent events; ends when the right to the design does."""
    page = await sync_to_async(_page)(request, design)
    return StreamingHttpResponse(
        HUB.stream(page),
        content_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def _page(request: HttpRequest, design: UUID) -> Page:
    if not request.user.is_authenticated or right_to(design, person_of(request)) is None:
        raise Http404
    person = person_of(request)
    seen = request.GET.get("seen", "")
    return Page(
        design=design,
        person=person.pk,
        name=person.get_short_name() or person.get_username(),
        version=version_in(seen) or 0,
        place=request.GET.get("place", "")[:LONGEST_PLACE],
        sign_in=_sign_in(request, person),
    )


def _sign_in(request: HttpRequest, person: User) -> SignIn | None:
    if settings.LOCAL:
        return None
    password = person.get_session_auth_hash()
    return SignIn(person=person.pk, session=request.session.session_key or "", password=password)
