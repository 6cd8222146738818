"""The gate for whoever comes by a link: no account is asked for, and nothing but the shared pages opens."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.web.frame.navigation import workflows_of
from backbrief.web.store.models import Right, Share
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.shares import share_of

P = ParamSpec("P")
SharedView = Callable[Concatenate[HttpRequest, Opened, Share, P], HttpResponse]


def by_link(view: SharedView[P]) -> Callable[..., HttpResponse]:
    """A page that a link opens: it gets the design as it is now, and the link. Another token opens nothing."""

    @wraps(view)
    def gate(request: HttpRequest, token: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        share = share_of(token)
        if share is None:
            raise Http404
        response = view(request, opened(share.design_id), share, *args, **kwargs)
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return gate


def token_in(request: HttpRequest) -> str:
    """The secret in the address of a page that a link opens."""
    return str(request.resolver_match.kwargs["token"]) if request.resolver_match else ""


def shared_frame(request: HttpRequest, opened: Opened, share: Share) -> dict[str, Any]:
    """What every page that a link opens has around it."""
    return {
        "opened": opened,
        "share": share,
        "token": token_in(request),
        "workflows": workflows_of(opened),
        "may_comment": share.right >= Right.COMMENT,
    }
