"""The gates: the only way from an address to a design, by the right of whoever asks."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from uuid import UUID

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from backbrief.web.frame.versions import version_in
from backbrief.web.store.models import Membership, Right, StoredDesign
from backbrief.web.store.opening import NoSuchVersion, Opened, opened

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Opened, P], HttpResponse]
Addressed = Callable[..., HttpResponse]
SIGNED_OUT = 401

_HELD = "right_held"
"""The attribute under which a request takes along what its gate found, so that it is looked up once."""


def reads(view: View[P]) -> Addressed:
    """A page for whoever may read the design: it gets the design as it is now."""
    return _gated(view, right=Right.READ, as_seen=False)


def comments(view: View[P]) -> Addressed:
    """A page for whoever may comment on the design: it gets the design as it is now."""
    return _gated(view, right=Right.COMMENT, as_seen=False)


def edits(view: View[P]) -> Addressed:
    """A page for whoever may change the design: it gets the design as the browser saw it when it sends a form."""
    return _gated(view, right=Right.EDIT, as_seen=True)


def owns(view: View[P]) -> Addressed:
    """A page for the owner of the design."""
    return _gated(view, right=Right.OWN, as_seen=True)


def right_to(design: UUID, person: User) -> Right | None:
    """What a person may do with a design; None for nothing, as for whoever was shut out of the workbench."""
    members = Membership.objects.filter(design=design, design__archived=False)
    found = members.filter(person=person, person__is_active=True).first()
    return Right(found.right) if found else None


def right_of(request: HttpRequest) -> Right:
    """What whoever asks may do with the design of the page, as its gate found it."""
    return cast("Right", getattr(request, _HELD))


def person_of(request: HttpRequest) -> User:
    """Whoever asks; a gate has made sure that it is somebody."""
    return cast("User", request.user)


def _asked_to_sign_in(request: HttpRequest, design: UUID) -> HttpResponse:
    """Signing in, and then the page again; a script is only told, so that it keeps what was typed where it stands."""
    if getattr(request, "htmx", False):
        return HttpResponse("You are signed out. Nothing was saved.", status=SIGNED_OUT, content_type="text/plain")
    return redirect_to_login(request.get_full_path() if request.method == "GET" else f"/d/{design}/")


def _gated(view: View[P], *, right: Right, as_seen: bool) -> Addressed:
    @wraps(view)
    def gate(request: HttpRequest, design: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return _asked_to_sign_in(request, design)
        held = right_to(design, person_of(request))
        if held is None:
            raise Http404
        if not _lets_through(held, right, method=request.method):
            raise PermissionDenied
        setattr(request, _HELD, held)
        return view(request, _opened(request, design, as_seen=as_seen), *args, **kwargs)

    return gate


def _lets_through(held: Right, right: Right, *, method: str | None) -> bool:
    """Whoever may only read still sees the pages on which others change something, but for those of the owner."""
    return held >= right or (method == "GET" and right is not Right.OWN)


def _opened(request: HttpRequest, design: UUID, *, as_seen: bool) -> Opened:
    seen = request.POST.get("seen") or request.headers.get("X-Seen") or ""
    version = version_in(seen) if as_seen else None
    try:
        return opened(design, version)
    except (StoredDesign.DoesNotExist, NoSuchVersion):
        raise Http404 from None
