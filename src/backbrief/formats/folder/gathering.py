"""The records found so far while files are read, where each stands, and everything that is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from backbrief.domain.design import Record
from backbrief.formats.folder.guard import decoded
from backbrief.formats.folder.located import Path, lines_at
from backbrief.formats.folder.trouble import AT_MOST, Trouble


@dataclass(frozen=True, slots=True)
class Place:
    """A path of keys and list positions in a file."""

    file: str
    path: Path = ()

    def __truediv__(self, step: str | int) -> "Place":
        return Place(self.file, (*self.path, step))

    def inside(self, path: Path) -> "Place":
        """The place that a further path leads to."""
        return Place(self.file, (*self.path, *path))


class Enough(Exception):  # noqa: N818 - no error, only the end of looking further
    """So much is wrong that looking further helps nobody."""


@dataclass(slots=True)
class Gathering:
    """Collects records and troubles; the places of troubles become lines only when they are told."""

    files: Mapping[str, bytes]
    records: dict[str, Record] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    told: list[Trouble] = field(default_factory=list)
    _misfits: list[tuple[Place, str, str]] = field(default_factory=list)

    def add(self, record: Any, place: Place) -> None:
        """Takes a record in, unless its id is taken already."""
        if record.id in self.records:
            self.misfit(place, f"the id '{record.id}' is taken already {self._first(record.id)}", "choose another")
            return
        self.records[record.id] = record
        self.places[record.id] = place

    def misfit(self, place: Place, message: str, remedy: str = "") -> None:
        """Notes that something does not fit. Raises Enough when that is one thing too many."""
        self._misfits.append((place, message, remedy))
        if len(self._misfits) > AT_MOST:
            raise Enough

    def troubles(self) -> list[Trouble]:
        """All that is wrong, with files and lines, in the order of the files."""
        files = dict.fromkeys(place.file for place, _, _ in self._misfits)
        lines = {file: self._lines(file) for file in files}
        found = [
            Trouble(place.file, lines[place.file][place.path], message, remedy)
            for place, message, remedy in self._misfits
        ]
        return sorted([*self.told, *found], key=lambda trouble: (trouble.file, trouble.line))

    def _first(self, record_id: str) -> str:
        place = self.places[record_id]
        return f"by '{'/'.join(str(step) for step in place.path)}' in {place.file}"

    def _lines(self, file: str) -> dict[Path, int]:
        return lines_at(decoded(self.files[file]), [place.path for place, _, _ in self._misfits if place.file == file])
