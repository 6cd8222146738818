"""A new design in the store: empty, from a file, or the example; and its owner."""

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction

from backbrief.domain.change import Added
from backbrief.domain.design import Design
from backbrief.domain.workflow import Header
from backbrief.web.store.models import Membership, Right, StoredDesign
from backbrief.web.store.opening import Opened
from backbrief.web.store.undoing import START
from backbrief.web.store.write import Act, write

NO_RECORDS = Design()


def start(person: User, name: str, *, design: Design = NO_RECORDS, example: bool = False) -> Opened:
    """A new design that the person owns; its records are version 1."""
    named = design if "design" in design.records else _headed(name, design)
    with transaction.atomic():
        stored = StoredDesign.objects.create(name=name[:400], example=example)
        Membership.objects.create(design=stored, person=person, right=Right.OWN)
        act = Act(author=person, via=START, says=f"Started {name}")
        return write(stored.pk, [Added(each) for each in named.records.values()], base=0, act=act)


def keep_numbers_of(design: Opened, numbers: Mapping[str, int]) -> None:
    """Keep the numbers that the requirements of an imported design had."""
    StoredDesign.objects.filter(pk=design.id).update(numbers=dict(numbers))


def _headed(name: str, design: Design) -> Design:
    return Design({"design": Header(name=name), **design.records})
