"""The designs of a person as a list: what is told of each without opening it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import User

from backbrief.web.store.models import Membership, StoredDesign
from backbrief.web.store.opening import opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One design of a person."""

    id: UUID
    name: str
    version: int
    example: bool
    changed_at: datetime
    guesses: int


def designs_of(person: User) -> Iterator[Listed]:
    """The designs of a person, the one changed last first, examples last."""
    members = Membership.objects.filter(person=person, design__archived=False).select_related("design")
    for each in members.order_by("design__example", "-design__changed_at"):
        design = each.design
        yield Listed(
            id=design.pk,
            name=design.name,
            version=design.version,
            example=design.example,
            changed_at=design.changed_at,
            guesses=_guesses(design),
        )


def _guesses(design: StoredDesign) -> int:
    """The number left to guess; counted again only when the design has changed since."""
    if design.guesses_counted_at == design.version:
        return design.guesses
    guesses = opened(design.pk, design.version).guesses
    StoredDesign.objects.filter(pk=design.pk).update(guesses=guesses, guesses_counted_at=design.version)
    return guesses
