"""Putting a design away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from backbrief.web.frame.gates import owns
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.opening import Opened


@require_POST
@owns
def archive(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The list of designs without this one; nothing of it is lost."""
    StoredDesign.objects.filter(pk=opened.id).update(archived=True)
    messages.success(request, f"{opened.name} is put away. Whoever looks after Backbrief can bring it back.")
    return redirect("library:home")
