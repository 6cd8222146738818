"""Putting a design away, and taking that back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import owns, person_of
from backbrief.web.store.listing import bring_back
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.opening import Opened


@require_POST
@owns
def archive(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The list of designs without this one; nothing of it is lost."""
    StoredDesign.objects.filter(pk=opened.id).update(archived=True)
    messages.success(request, f"{opened.name} is put away. You can bring it back at the foot of this page.")
    return redirect("library:home")


@require_POST
@login_required
def take_out_again(request: HttpRequest, design: UUID) -> HttpResponse:
    """Take back that a design was put away."""
    name = bring_back(design, person_of(request))
    if not name:
        raise Http404
    messages.success(request, f"{name} is back in your list.")
    return redirect("library:overview", design)
