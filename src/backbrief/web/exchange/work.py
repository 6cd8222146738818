"""The long work of importing: a large file is read while the person goes on working."""

from collections.abc import Mapping
from uuid import UUID

from django.urls import reverse

from backbrief.app.confined.bounds import Bounds
from backbrief.formats.format import Refused
from backbrief.web.exchange.reading import read_again
from backbrief.web.frame.long_work import Assignment, LeadsTo, Work
from backbrief.web.store.models import BroughtFile, Right

PATIENT = Bounds(processor=30, clock=120)
"""Nobody waits for the worker, and other work may keep it waiting."""


def read_large_file(assignment: Assignment) -> LeadsTo:
    """The address where what the file would change waits for a decision. Raises Refused."""
    found = BroughtFile.objects.filter(
        pk=UUID(assignment.arguments["brought"]), person=assignment.person, design=assignment.design.id
    ).first()
    if found is None:
        raise Refused("The file is no longer here.", remedy="Choose it again under Import.")
    assignment.tell(f"Reading {found.name}")
    read_again(found, assignment.design, bounds=PATIENT)
    return LeadsTo(reverse("exchange:decide", args=[assignment.design.id, found.id]))


WORK: Mapping[str, Work] = {"import": Work(right=Right.EDIT, do=read_large_file)}
