"""Reads what was brought, elsewhere, and keeps what it would change until somebody decides on it."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from backbrief.app.confined.bounds import BOUNDS, Bounds
from backbrief.app.confined.message import Question
from backbrief.app.confined.read import read_backbriefs, read_design, read_import
from backbrief.app.design_file import SUFFIXES as OF_DESIGNS
from backbrief.diff.compare import diff
from backbrief.diff.overlay import overlay
from backbrief.domain.design import Design
from backbrief.formats.format import Refused, Remark
from backbrief.web.exchange.brought import ANSWERS, Brought
from backbrief.web.store.documents import change_documents
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import BroughtFile
from backbrief.web.store.opening import Opened
from backbrief.web.store.requirements import requirements_of

KEPT_FOR = timedelta(days=2)
"""So long a file waits for a decision."""

NOTHING = Design()


def read_into(opened: Opened, brought: Brought, person: User) -> BroughtFile:
    """What was brought, read against the design that the person sees. Raises Refused."""
    return _kept(brought, person, opened=opened, read=read(brought, opened))


def read_new(brought: Brought, person: User) -> BroughtFile:
    """What was brought, read as the beginning of a design of its own. Raises Refused."""
    if brought.suffix in ANSWERS:
        remedy = "Open that design and import the file there."
        raise Refused(
            "a ReqIF file carries answers to a design that is here already", place=brought.name, remedy=remedy
        )
    return _kept(brought, person, opened=None, read=_changes(NOTHING, brought))


def keep_unread(opened: Opened, brought: Brought, person: User) -> BroughtFile:
    """What was brought, for the worker to read."""
    return _kept(brought, person, opened=opened, read={})


def read(brought: Brought, opened: Opened, *, prefer: str = "", bounds: Bounds = BOUNDS) -> dict[str, Any]:
    """What a file would change in a design, as plain data. Raises Refused.

    `prefer` says whose word counts where a workbook and the design have both changed since the export.
    """
    if brought.suffix in ANSWERS:
        return _backbriefs(opened, brought, bounds=bounds)
    return _changes(opened.design, brought, prefer=prefer, bounds=bounds)


def read_again(found: BroughtFile, opened: Opened, *, prefer: str = "", bounds: Bounds = BOUNDS) -> None:
    """Read a file that is kept, against the design as it is now. Raises Refused."""
    found.read = read(Brought(found.name, bytes(found.content)), opened, prefer=prefer, bounds=bounds)
    found.version = opened.version
    found.save(update_fields=["read", "version"])


def _changes(design: Design, brought: Brought, *, prefer: str = "", bounds: Bounds = BOUNDS) -> dict[str, Any]:
    if brought.suffix in OF_DESIGNS:
        whole = read_design(brought.content, name=brought.name, bounds=bounds)
        changes = overlay(design, whole.design) if design.records else diff(design, whole.design)
        return {
            "changes": change_documents(changes, records=design.records),
            "numbers": dict(whole.numbers),
            "backbriefs": [asdict(each) for each in whole.backbriefs.values()],
        }
    done = read_import(design, brought.content, name=brought.name, prefer=prefer, bounds=bounds)
    told_apart = len(done.conflicts) + 1 if done.conflicts else 0
    return {
        "changes": change_documents(done.changes, records=design.records),
        "remarks": _remarks(done.remarks[: len(done.remarks) - told_apart]),
        "conflicts": _remarks(done.conflicts),
        "workflows": list(done.workflows),
    }


def _remarks(remarks: Iterable[Remark]) -> list[list[str]]:
    return [[remark.message, remark.place] for remark in remarks]


def _backbriefs(opened: Opened, brought: Brought, *, bounds: Bounds) -> dict[str, Any]:
    """What IT said that was not known before."""
    known = KeptDesign(opened).backbriefs()
    question = Question(
        purpose="backbriefs",
        name=brought.name,
        content=brought.content,
        design=opened.design,
        numbers=requirements_of(opened).numbers,
        backbriefs=known,
    )
    returned = read_backbriefs(question, bounds=bounds)
    fresh = [asdict(each) for number, each in returned.backbriefs.items() if known.get(number) != each]
    return {"news": list(returned.news), "backbriefs": fresh}


def _kept(brought: Brought, person: User, *, opened: Opened | None, read: dict[str, Any]) -> BroughtFile:
    now = timezone.now()
    BroughtFile.objects.filter(keep_until__lt=now).delete()
    return BroughtFile.objects.create(
        person=person,
        design_id=opened.id if opened else None,
        version=opened.version if opened else 0,
        name=brought.name,
        content=brought.content,
        read=read,
        keep_until=now + KEPT_FOR,
    )
