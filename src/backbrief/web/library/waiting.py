"""What waits for a person, and for whom a person waits: open points, comments, suggestions and what guests said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode

from backbrief.app.open_points import OpenPoint, open_points
from backbrief.web.store.models import Comment, Membership, Right, Suggestion
from backbrief.web.store.once import once
from backbrief.web.store.open_points import designs_with_open_points
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.people import called


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something that waits: what, in which design, and where."""

    says: str
    design: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """What waits for a person, and what the person waits for."""

    for_me: tuple[Waiting, ...]
    for_others: tuple[Waiting, ...]


def waits_of(person: User, *, today: date) -> Waits:
    """Both lists: what somebody said to the person, the open points that they are asked, and those others are asked."""
    asked_of_me: list[Waiting] = []
    asked_of_others: list[Waiting] = []
    for design in designs_with_open_points(person):
        now = opened(design)
        for ask, points in groupby(_by_person(now, today=today), key=lambda point: point.ask):
            one = _asked(now, ask, list(points), me=is_called(person, ask))
            (asked_of_me if is_called(person, ask) else asked_of_others).append(one)
    said = (*_mentions(person), *_suggestions(person), *_guests(person))
    return Waits(for_me=(*asked_of_me, *said), for_others=tuple(asked_of_others))


def is_called(person: User, name: str) -> bool:
    """True when whoever wrote a name meant this person: their full name, first name or the one to sign in with."""
    known = {person.get_full_name(), person.first_name, person.get_username()} - {""}
    return name.casefold() in {each.casefold() for each in known}


@once
def _by_person(design: Opened, *, today: date) -> tuple[OpenPoint, ...]:
    return tuple(sorted(open_points(design.survey, today=today), key=lambda point: point.ask.casefold()))


def _asked(design: Opened, ask: str, points: list[OpenPoint], *, me: bool) -> Waiting:
    """The open points that one person is asked in one design, in a line."""
    told = points[0].question if len(points) == 1 else f"{len(points)} questions"
    who = "You are asked" if me else f"{ask or 'Nobody yet'} is asked"
    address = f"{reverse('coach:open-points', args=[design.id])}?{urlencode({'ask': ask})}"
    return Waiting(says=f"{who}: {told}{_when(points)}", design=design.name, address=address)


def _when(points: list[OpenPoint]) -> str:
    """The first day by which an answer is due, and whether one is overdue; empty where no day is named."""
    days = sorted(point.due for point in points if point.due)
    if not days:
        return ""
    first = "the first by" if len(points) > 1 else "by"
    late = ", overdue" if any(point.overdue for point in points) else ""
    return f" ({first} {date_format(days[0], 'j F Y')}{late})"


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
        says = f"{called(each.author)} suggests another answer"
        yield Waiting(says=says, design=each.design.name, address=f"/d/{each.design_id}/comments/")


def _guests(person: User) -> Iterator[Waiting]:
    """What guests said by a link and nobody has resolved."""
    mine = Membership.objects.filter(person=person, right=Right.OWN, design__archived=False).values("design")
    found = Comment.objects.filter(design__in=mine, thread=None, resolved_at=None, author=None).exclude(mentions=person)
    for each in found.select_related("design").order_by("-at"):
        address = f"/d/{each.design_id}/comments/#thread-{each.pk}"
        yield Waiting(says=f"{each.by}: {each.text[:120]}", design=each.design.name, address=address)
