"""Whoever came by a link and signs in has the design in the list, with the right that the link gives."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import person_of
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.shares import share_of


@require_POST
def join(request: HttpRequest, token: str) -> HttpResponse:
    """The design itself; or signing in first, and then the shared page again."""
    share = share_of(token)
    if share is None:
        raise Http404
    if not request.user.is_authenticated:
        return redirect_to_login(reverse("documents:shared", args=[token]))
    with transaction.atomic():
        held, _ = Membership.objects.get_or_create(
            design_id=share.design_id, person=person_of(request), defaults={"right": share.right}
        )
        held.right = max(held.right, share.right)
        held.save(update_fields=["right"])
    messages.success(request, f"It is in your list now: you {Right(held.right).label} it.")
    return redirect("library:overview", share.design_id)
