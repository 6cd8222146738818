"""One look at the store: how far each watched design is, by whom, and who may still watch it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db import DatabaseError, connection
from django.utils import timezone

from backbrief.web.store.models import LoggedChange, Membership, StoredDesign


@dataclass(frozen=True, slots=True)
class Saved:
    """A version of a design, and who made it; `author` is nobody's when the log does not tell."""

    version: int
    author: int
    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """How somebody was signed in when a page was opened: by which session, and with which password, as a digest."""

    person: int
    session: str
    password: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen: the newest version of each design that went on, who may watch which design, and who has left."""

    saved: Mapping[UUID, Saved]
    allowed: frozenset[tuple[UUID, int]]
    over: frozenset[SignIn] = frozenset()


class Look(Protocol):
    """Looks at designs; `known` is the version that is known of each of them, `by` is how those who watch signed in."""

    def __call__(self, known: Mapping[UUID, int], by: frozenset[SignIn], /) -> Sight | None:
        """What was seen; None when the store could not be read this time."""


def look(known: Mapping[UUID, int], by: frozenset[SignIn], /) -> Sight | None:
    """What the store holds now."""
    try:
        return Sight(dict(_saved(known)), _allowed(known), _over(by))
    except DatabaseError:
        connection.close()
        return None


def _saved(known: Mapping[UUID, int]) -> list[tuple[UUID, Saved]]:
    rows = StoredDesign.objects.filter(pk__in=known).values_list("pk", "version")
    further = {design: version for design, version in rows if version > known[design]}
    return [(design, _version(design, version)) for design, version in further.items()]


def _version(design: UUID, version: int) -> Saved:
    entry = LoggedChange.objects.filter(design=design, version=version).first()
    if entry is None:
        return Saved(version, 0, "Somebody", "")
    return Saved(version, entry.author_id, entry.author_name, entry.says)


def _allowed(known: Mapping[UUID, int]) -> frozenset[tuple[UUID, int]]:
    members = Membership.objects.filter(design__in=known, design__archived=False, person__is_active=True)
    return frozenset(members.values_list("design", "person"))


def _over(by: frozenset[SignIn]) -> frozenset[SignIn]:
    """Those who have signed out since, or whose session or password is another one now."""
    if not by:
        return frozenset()
    running = Session.objects.filter(session_key__in={each.session for each in by}, expire_date__gt=timezone.now())
    sessions = frozenset(running.values_list("session_key", flat=True))
    people = User.objects.in_bulk({each.person for each in by})
    passwords = {person: found.get_session_auth_hash() for person, found in people.items()}
    return frozenset(each for each in by if each.session not in sessions or passwords.get(each.person) != each.password)
