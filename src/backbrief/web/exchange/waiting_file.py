"""A file that waits for a decision: whose it is, what it is called, and what is kept of it when it is taken in."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from uuid import UUID

from django.contrib.auth.models import User
from django.http import Http404
from django.utils import timezone

from backbrief.domain.backbrief import Backbrief
from backbrief.web.exchange.brought import called
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import BroughtFile
from backbrief.web.store.opening import Opened

LET_GO = "let-go"
"""The decision against a file."""


def waiting_file(person: User, brought: UUID, *, design: UUID | None) -> BroughtFile:
    """The file that a person brought into a design, or for a design of its own. Raises Http404 when none waits."""
    mine = BroughtFile.objects.filter(pk=brought, person=person, design=design)
    found = mine.filter(keep_until__gte=timezone.now()).exclude(read={}).first()
    if found is None:
        raise Http404
    return found


def let_go(found: BroughtFile) -> None:
    """Keep the file no longer.

    Raises Http404 when it was decided on already, as by a second click; what was begun here is then not kept.
    """
    gone, _ = BroughtFile.objects.filter(pk=found.pk).delete()
    if not gone:
        raise Http404


def sentence_of(found: BroughtFile) -> str:
    """What was brought, as a sentence begins with it."""
    name = called(found.name)
    return name if name == found.name else name.capitalize()


def said_back(found: BroughtFile) -> Iterator[Backbrief]:
    """What IT said back in it."""
    return (Backbrief(**each) for each in found.read.get("backbriefs", ()))


def keep_originals(design: Opened, found: BroughtFile) -> None:
    """Keep the file itself for each workflow that it draws, so that an export loses nothing of it."""
    suffix = PurePosixPath(found.name).suffix.lower()
    for workflow in found.read.get("workflows", ()):
        KeptDesign(design).keep_original(workflow, bytes(found.content), suffix=suffix)
