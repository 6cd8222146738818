"""The requirements of an opened design, derived once for each version, with numbers that are never used twice."""

from collections.abc import Mapping
from functools import lru_cache
from uuid import UUID

from django.db import transaction

from backbrief.app.actions.derive_requirements import derive_requirements
from backbrief.derive.derive import Derived
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.opening import Opened, opened


def requirements_of(design: Opened) -> Derived:
    """The requirements; those that appear for the first time are given their numbers, which are kept."""
    return _derived(design.id, design.version)


class NumberedDesign(KeptDesign):
    """A stored design whose requirements have their numbers already: an action that reads it gives no others."""

    def numbers(self) -> Mapping[str, int]:
        """The numbers that the requirements of this version carry."""
        return requirements_of(self._seen).numbers

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Nothing: they were kept when they were given."""


def forget_requirements() -> None:
    """Forget what was derived, as a restored database and a test need it."""
    _derived.cache_clear()


@lru_cache(maxsize=8)
def _derived(design: UUID, version: int) -> Derived:
    now = opened(design, version)
    while True:
        known = StoredDesign.objects.only("numbers").get(pk=design).numbers
        derived = derive_requirements(now.design, known)
        if derived.numbers == known or _kept(design, derived, known=known):
            return derived


@transaction.atomic
def _kept(design: UUID, derived: Derived, *, known: dict[str, int]) -> bool:
    """True when the numbers were kept; False when others were given meanwhile, so that these might be used twice."""
    stored = StoredDesign.objects.select_for_update().only("numbers").get(pk=design)
    if stored.numbers != known:
        return False
    stored.numbers = dict(derived.numbers)
    stored.save(update_fields=["numbers"])
    return True
