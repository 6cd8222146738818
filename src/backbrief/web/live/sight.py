"""One look at the store: how far each watched design is, by whom, and who may still watch it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.db import DatabaseError, connection

from backbrief.web.store.models import LoggedChange, Membership, StoredDesign


@dataclass(frozen=True, slots=True)
class Saved:
    """A version of a design, and who made it; `author` is nobody's when the log does not tell."""

    version: int
    author: int
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen: the newest version of each design that went on, and who may watch which design."""

    saved: Mapping[UUID, Saved]
    allowed: frozenset[tuple[UUID, int]]


class Look(Protocol):
    """Looks at designs; `known` is the version that is known of each of them."""

    def __call__(self, known: Mapping[UUID, int], /) -> Sight | None:
        """What was seen; None when the store could not be read this time."""


def look(known: Mapping[UUID, int], /) -> Sight | None:
    """What the store holds now."""
    try:
        return Sight(dict(_saved(known)), _allowed(known))
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
