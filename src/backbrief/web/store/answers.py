"""What IT said back, added to what it said before; nothing that somebody else added meanwhile is lost."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from backbrief.domain.backbrief import Backbrief
from backbrief.formats.folder.backbriefs import read_backbriefs, write_backbriefs
from backbrief.web.store.models import StoredDesign


@transaction.atomic
def add_backbriefs(design: UUID, fresh: Iterable[Backbrief]) -> None:
    """Keep what IT said anew; what it said of other requirements stays."""
    stored = StoredDesign.objects.select_for_update().only("backbriefs").get(pk=design)
    known = read_backbriefs(stored.backbriefs.encode()) if stored.backbriefs else {}
    all_of_them = {**known, **{each.number: each for each in fresh}}
    stored.backbriefs = write_backbriefs(all_of_them).decode()
    stored.save(update_fields=["backbriefs"])
