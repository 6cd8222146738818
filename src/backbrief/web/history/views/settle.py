"""Settle a conflict: for each thing that two people changed, the person says which text holds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from backbrief.diff.compare import answers
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import Design
from backbrief.web.frame.conflicts import key_of
from backbrief.web.frame.gates import edits
from backbrief.web.frame.going_back import going_back
from backbrief.web.frame.saving import save
from backbrief.web.store.documents import changes_from
from backbrief.web.store.opening import Opened

MINE, BOTH = "mine", "both"


@require_POST
@edits
def settle(request: HttpRequest, seen: Opened) -> HttpResponse:
    """What the person chose, written against the version that the conflict page showed."""
    try:
        mine = changes_from(signing.loads(request.POST.get("kept", "")))
    except signing.BadSignature:
        raise PermissionDenied from None
    saved = save(request, seen, settled(seen.design, mine, request.POST), says="Settled a conflict", via="conflict")
    messages.success(request, f"Saved as you chose, version {saved.version}.")
    return going_back(request, otherwise=reverse("library:overview", args=[saved.id]))


def settled(now: Design, mine: tuple[Change, ...], chosen: Mapping[str, str]) -> Iterator[Change]:
    """The changes that are left of mine after the choices: those that nobody disputed, and those I insist on."""
    kept = [each for each in mine if chosen.get(key_of(each), MINE) in (MINE, BOTH)]
    gone = {each.record.id for each in kept if isinstance(each, Removed)}
    fitting = (_fitting(now, change, gone=gone) for change in kept)
    return map(partial(_worded, chosen=chosen), filter(None, fitting))


def _worded(change: Change, *, chosen: Mapping[str, str]) -> Change:
    """The change with the words of both, where the person wrote these."""
    key = key_of(change)
    if isinstance(change, Stated) and chosen.get(key) == BOTH:
        return replace(change, after=chosen.get(f"{key}~text", "").strip() or None)
    return change


def _fitting(now: Design, change: Change, *, gone: set[str]) -> Change | None:
    """The change as it starts from what is there now; None where it has nothing to start from.

    A record of mine that goes and comes again takes the place of the other's.
    """
    if isinstance(change, Added):
        return None if change.record.id in now.records.keys() - gone else change
    if isinstance(change, Removed):
        found = now.records.get(change.record.id)
        return Removed(found) if found is not None else None
    there = now.records.get(change.record)
    return replace(change, before=answers(there).get(change.fact)) if there is not None else None
