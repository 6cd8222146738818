"""A design opened at a version: read once, kept by version, with what the checks say of it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from backbrief.check.check import check, guesses, guesses_by_record
from backbrief.check.weakest_first import weakest_first
from backbrief.check.weakest_link import Link, Links
from backbrief.diff.compare import apply, invert
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.finding import Finding
from backbrief.flow.survey import Survey
from backbrief.web.store.documents import changes_from, record_from
from backbrief.web.store.models import LoggedChange, StoredDesign, StoredRecord
from backbrief.web.store.shelf import Shelf

KEPT_IN_MEMORY = 16
"""So many opened designs are kept in each process."""

KEPT_OF_EACH = 64
"""So many things that were worked out are kept with each of them."""


@dataclass(frozen=True)
class Opened:
    """One design at one version; all that follows from it is computed once."""

    id: UUID
    version: int
    name: str
    example: bool
    changed_at: datetime
    design: Design

    @cached_property
    def survey(self) -> Survey:
        """The survey of the design."""
        return Survey(self.design)

    @cached_property
    def findings(self) -> list[Finding]:
        """What is left open, weakest link first."""
        return weakest_first(check(self.survey), self.survey)

    @cached_property
    def guesses(self) -> int:
        """How many things IT would have to guess."""
        return guesses(self.findings)

    @cached_property
    def guesses_by_record(self) -> Mapping[str, int]:
        """How many things IT would have to guess at each record."""
        return guesses_by_record(self.findings)

    @cached_property
    def weakest(self) -> Link | None:
        """The weakest link, or None when nothing is open."""
        links = Links(self.survey, self.findings)
        records = (self.survey.records.get(each.record) for each in self.findings)
        return next((links.of(record) for record in records if record is not None), None)

    @cached_property
    def worked_out(self) -> Shelf[Hashable, Any]:
        """What pages worked out of this version, by what it is; see `once`."""
        return Shelf(places=KEPT_OF_EACH)

    def findings_of(self, record: str) -> list[Finding]:
        """What is left open at one record."""
        return self._by_record.get(record, [])

    @cached_property
    def _by_record(self) -> Mapping[str, list[Finding]]:
        found: dict[str, list[Finding]] = {}
        for each in self.findings:
            found.setdefault(each.record, []).append(each)
        return found


def opened(design: UUID, version: int | None = None) -> Opened:
    """The design with this id, as it is now or as it was at a version.

    Raises StoredDesign.DoesNotExist when there is none, and NoSuchVersion.
    """
    now = StoredDesign.objects.only("version").get(pk=design).version
    wanted = now if version is None else version
    if not 0 <= wanted <= now:
        raise NoSuchVersion(wanted)
    return _SHELF.find((design, wanted)) or keep_open(_read(design, wanted))


def keep_open(fresh: Opened) -> Opened:
    """The design just written, kept so that the next reader need not read it again."""
    return _SHELF.put((fresh.id, fresh.version), fresh)


def still_open(design: UUID, version: int) -> Opened | None:
    """The design at a version when it is kept in memory, so that asking costs nothing; None otherwise."""
    return _SHELF.find((design, version))


def changes_since(design: UUID, version: int, *, until: int) -> list[tuple[LoggedChange, tuple[Change, ...]]]:
    """What was logged after a version, with its changes, the oldest first."""
    rows = LoggedChange.objects.filter(design=design, version__gt=version, version__lte=until).order_by("version")
    return [(row, changes_from(row.changes)) for row in rows]


class NoSuchVersion(LookupError):  # noqa: N818 - named for what is asked for
    """A version that the design never had."""


_SHELF = Shelf[tuple[UUID, int], Opened](places=KEPT_IN_MEMORY)
"""The designs opened last, by id and version; a version never changes, so nothing here grows stale."""


def forget_opened() -> None:
    """Forget every opened design, as a restored database and a test need it."""
    _SHELF.clear()


def _read(design: UUID, version: int) -> Opened:
    stored, now = _as_stored(design)
    then = now if stored.version == version else apply(now, _way_back(design, version, stored.version))
    return Opened(design, version, stored.name, stored.example, stored.changed_at, then)


def _as_stored(design: UUID) -> tuple[StoredDesign, Design]:
    """The design and its records of one and the same version; what was saved in between is read anew."""
    while True:
        stored = StoredDesign.objects.get(pk=design)
        records = [record_from(each.document) for each in StoredRecord.objects.filter(design=design)]
        if StoredDesign.objects.only("version").get(pk=design).version == stored.version:
            return stored, Design({record.id: record for record in records})


def _way_back(design: UUID, version: int, now: int) -> tuple[Change, ...]:
    logged = changes_since(design, version, until=now)
    return invert([change for _, changes in logged for change in changes])
