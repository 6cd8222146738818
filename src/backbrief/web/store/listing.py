"""The designs of a person as a list: what is told of each without opening it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.models import User
from django.utils import timezone

from backbrief.web.store.models import Membership, Right, StoredDesign
from backbrief.web.store.opening import opened
from backbrief.web.store.people import called

ASLEEP_AFTER = timedelta(days=182)
"""What nobody has changed for half a year is worth another look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One design of a person."""

    id: UUID
    name: str
    version: int
    example: bool
    changed_at: datetime
    guesses: int
    owners: tuple[str, ...] = ()

    @property
    def is_asleep(self) -> bool:
        """True when nobody has changed it for so long that it may no longer tell how the work is done."""
        return timezone.now() - self.changed_at > ASLEEP_AFTER


def designs_of(person: User) -> Iterator[Listed]:
    """The designs of a person, the one changed last first, examples last."""
    members = Membership.objects.filter(person=person, design__archived=False).select_related("design")
    owners = Membership.objects.filter(design__in=members.values("design"), right=Right.OWN).select_related("person")
    owned = list(owners.order_by("pk"))
    for each in members.order_by("design__example", "-design__changed_at"):
        design = each.design
        yield Listed(
            id=design.pk,
            name=design.name,
            version=design.version,
            example=design.example,
            changed_at=design.changed_at,
            guesses=_guesses(design),
            owners=tuple(called(each.person) for each in owned if each.design_id == design.pk),
        )


def put_away_by(person: User) -> list[StoredDesign]:
    """The designs that a person owns and that were put away, the last one first."""
    mine = StoredDesign.objects.filter(members__person=person, members__right=Right.OWN, archived=True)
    return list(mine.order_by("-changed_at"))


def bring_back(design: UUID, person: User) -> str:
    """Put a design back into the list, for its owner alone; its name, or empty when there is none."""
    found = next((each for each in put_away_by(person) if each.pk == design), None)
    if found is None:
        return ""
    StoredDesign.objects.filter(pk=design).update(archived=False)
    return found.name


def _guesses(design: StoredDesign) -> int:
    """The number left to guess; counted again only when the design has changed since."""
    if design.guesses_counted_at == design.version:
        return design.guesses
    guesses = opened(design.pk, design.version).guesses
    StoredDesign.objects.filter(pk=design.pk).update(guesses=guesses, guesses_counted_at=design.version)
    return guesses
