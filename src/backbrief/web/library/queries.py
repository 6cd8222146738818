"""What the way in needs to know of the designs of a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User

from backbrief.web.store.models import Comment, Membership, Right, Suggestion
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.people import called


def example_of(person: User) -> Opened | None:
    """The person's copy of the example, or None."""
    found = Membership.objects.filter(person=person, design__example=True, design__archived=False).first()
    return opened(found.design_id) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something that waits for a person: what, in which design, and where."""

    says: str
    design: str
    address: str


def waiting_for(person: User) -> list[Waiting]:
    """What waits for a person: comments that name them, suggestions that they may decide on, and what guests said."""
    return [*_mentions(person), *_suggestions(person), *_guests(person)]


def _guests(person: User) -> Iterator[Waiting]:
    """What guests asked or said by a link, and nobody has resolved."""
    mine = Membership.objects.filter(person=person, right=Right.OWN, design__archived=False).values("design")
    found = Comment.objects.filter(design__in=mine, thread=None, resolved_at=None, author=None).exclude(mentions=person)
    for each in found.select_related("design").order_by("-at"):
        address = f"/d/{each.design_id}/comments/#thread-{each.pk}"
        yield Waiting(says=f"{each.by}: {each.text[:120]}", design=each.design.name, address=address)


def _mentions(person: User) -> Iterator[Waiting]:
    open_ones = Comment.objects.filter(mentions=person, resolved_at=None, design__archived=False)
    mine = open_ones.filter(design__members__person=person, thread__resolved_at=None)
    for each in mine.select_related("design", "author").order_by("-at"):
        address = f"/d/{each.design_id}/comments/#thread-{each.thread_id or each.pk}"
        yield Waiting(says=f"{each.by}: {each.text[:120]}", design=each.design.name, address=address)


def _suggestions(person: User) -> Iterator[Waiting]:
    mine = Membership.objects.filter(person=person, right__gte=Right.EDIT, design__archived=False).values("design")
    found = Suggestion.objects.filter(design__in=mine, state=Suggestion.State.OPEN)
    for each in found.select_related("design", "author").order_by("-at"):
        who = called(each.author)
        says = f"{who} suggests another answer"
        yield Waiting(says=says, design=each.design.name, address=f"/d/{each.design_id}/comments/")
