"""The links of a design: what each opens and until when; a new one is shown in full once, when it is made."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import owns, person_of
from backbrief.web.frame.rendering import show
from backbrief.web.frame.versions import version_in
from backbrief.web.store.models import Right, Share
from backbrief.web.store.opening import Opened
from backbrief.web.store.shares import MOST_DAYS, SHAREABLE, make_share, revoke

DAYS = {7: "a week", 30: "a month", 90: "three months", MOST_DAYS: "a year"}
"""How long a link may work."""

MADE = "made-link"
"""Where the session holds a fresh link until it is shown, once."""


@owns
def links(request: HttpRequest, opened: Opened) -> HttpResponse:
    """All links, and a form that makes one."""
    if request.method == "POST":
        request.session[MADE] = _made(request, opened)
        return redirect("sharing:links", opened.id)
    shares = Share.objects.filter(design=opened.id, revoked_at=None, ends_at__gt=timezone.now())
    context = {
        "made": request.session.pop(MADE, None),
        "open": shares.select_related("made_by"),
        "rights": [(right.value, right.label) for right in SHAREABLE],
        "days": DAYS,
    }
    return show(request, opened, "sharing/links.html", context)


@require_POST
@owns
def take_back(request: HttpRequest, opened: Opened, share_id: int) -> HttpResponse:
    """The link opens nothing from now on."""
    found = Share.objects.filter(pk=share_id, design=opened.id).first()
    if found is None:
        raise Http404
    revoke(found)
    messages.success(request, "The link is taken back. It opens nothing any more.")
    return redirect("sharing:links", opened.id)


def _made(request: HttpRequest, opened: Opened) -> dict[str, str]:
    """The address of a fresh link, and for whom it is."""
    share, token = make_share(
        opened,
        person_of(request),
        right=Right.COMMENT if request.POST.get("right") == str(Right.COMMENT.value) else Right.READ,
        for_whom=" ".join(request.POST.get("for", "").split()),
        days=_days(request.POST.get("days", "")),
    )
    return {"address": request.build_absolute_uri(reverse("documents:shared", args=[token])), "for": share.for_whom}


def _days(text: str) -> int:
    days = version_in(text)
    return days if days in DAYS else 30
