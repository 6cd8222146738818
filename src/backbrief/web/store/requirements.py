"""The requirements of an opened design, derived once for each version, with numbers that are never used twice."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from backbrief.app.actions.derive_requirements import derive_requirements
from backbrief.derive.derive import Derived
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened


@once
def requirements_of(design: Opened) -> Derived:
    """The requirements; those that appear for the first time are given their numbers, which are kept."""
    while True:
        known = StoredDesign.objects.only("numbers").get(pk=design.id).numbers
        derived = derive_requirements(design.design, known)
        if derived.numbers == known or _kept(design.id, derived, known=known):
            return derived


class NumberedDesign(KeptDesign):
    """A stored design whose requirements have their numbers already: an action that reads it gives no others."""

    def numbers(self) -> Mapping[str, int]:
        """The numbers that the requirements of this version carry."""
        return requirements_of(self._seen).numbers

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Nothing: they were kept when they were given."""


@transaction.atomic
def _kept(design: UUID, derived: Derived, *, known: dict[str, int]) -> bool:
    """True when the numbers were kept; False when others were given meanwhile, so that these might be used twice."""
    stored = StoredDesign.objects.select_for_update().only("numbers").get(pk=design)
    if stored.numbers != known:
        return False
    stored.numbers = dict(derived.numbers)
    stored.save(update_fields=["numbers"])
    return True
