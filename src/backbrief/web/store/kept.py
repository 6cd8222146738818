"""A stored design as the actions see it: the port that they read it through."""

from collections.abc import Mapping

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.formats.folder.backbriefs import read_backbriefs, write_backbriefs
from backbrief.web.store.models import StoredDesign, StoredOriginal
from backbrief.web.store.opening import Opened


class KeptDesign:
    """Fills `backbrief.app.ports.DesignStore`; the design itself is changed through `write` alone."""

    def __init__(self, seen: Opened) -> None:
        self._seen = seen

    def read(self) -> Design:
        """The design at the version that was opened."""
        return self._seen.design

    def numbers(self) -> Mapping[str, int]:
        """The numbers that requirements were given before."""
        numbers: Mapping[str, int] = StoredDesign.objects.only("numbers").get(pk=self._seen.id).numbers
        return numbers

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Keep the numbers for the next time."""
        StoredDesign.objects.filter(pk=self._seen.id).update(numbers=dict(numbers))

    def backbriefs(self) -> Mapping[int, Backbrief]:
        """What IT said back, by the number of the requirement."""
        kept = StoredDesign.objects.only("backbriefs").get(pk=self._seen.id).backbriefs
        return read_backbriefs(kept.encode()) if kept else {}

    def keep_backbriefs(self, backbriefs: Mapping[int, Backbrief]) -> None:
        """Keep what IT said back."""
        StoredDesign.objects.filter(pk=self._seen.id).update(backbriefs=write_backbriefs(backbriefs).decode())

    def original(self, workflow: str, *, suffix: str) -> bytes | None:
        """The file that a workflow was imported from, or None when it never was."""
        found = StoredOriginal.objects.filter(design=self._seen.id, workflow=workflow, suffix=suffix).first()
        return bytes(found.content) if found else None

    def keep_original(self, workflow: str, content: bytes, *, suffix: str) -> None:
        """Keep the file that a workflow was imported from."""
        StoredOriginal.objects.update_or_create(
            design_id=self._seen.id, workflow=workflow, suffix=suffix, defaults={"content": content}
        )
