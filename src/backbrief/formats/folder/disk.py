"""A design folder on disk: read whole, written whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.formats.folder.backbriefs import BACKBRIEFS_FILE, read_backbriefs, write_backbriefs
from backbrief.formats.folder.lines import lines_of
from backbrief.formats.folder.numbers import read_numbers, write_numbers
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.schema import design_schema, workflow_schema
from backbrief.formats.folder.write import DESIGN_SCHEMA, WORKFLOW_SCHEMA, write_folder
from backbrief.formats.format import Refused

NUMBERS = "requirements.yaml"
ORIGINALS = "imported"


class FolderStore:
    """Keeps a design in a folder, or in a single YAML file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self) -> bool:
        """True when something is kept there already."""
        return self.path.is_file() or (self.path / "design.yaml").is_file()

    def read(self) -> Design:
        """The design as it is kept. Raises Refused."""
        if not self.path.exists():
            remedy = "Check the name, or make one with 'backbrief new'."
            raise Refused("there is no such design folder", place=str(self.path), remedy=remedy)
        return read_folder(self._files(), name=str(self.path))

    def lines(self) -> Mapping[str, tuple[str, int]]:
        """The file and line of each record by its id."""
        return lines_of(self._files(), name=str(self.path))

    def write(self, design: Design) -> None:
        """Keep the design; files that do not change are not touched."""
        self._keep(write_folder(design, before=self._files() if self.exists() else {}))

    def keep_schemas(self) -> None:
        """Put the JSON Schemas beside the files, so that editors can complete and check them."""
        self._keep({DESIGN_SCHEMA: design_schema(), WORKFLOW_SCHEMA: workflow_schema()})

    def numbers(self) -> Mapping[str, int]:
        """The numbers that requirements were given before."""
        file = self._root() / NUMBERS
        return read_numbers(file.read_bytes()) if file.is_file() else {}

    def keep_numbers(self, numbers: Mapping[str, int]) -> None:
        """Keep the numbers for the next time."""
        if numbers != self.numbers():
            self._keep({NUMBERS: write_numbers(numbers)})

    def backbriefs(self) -> Mapping[int, Backbrief]:
        """What IT said back, by the number of the requirement."""
        file = self._root() / BACKBRIEFS_FILE
        return read_backbriefs(file.read_bytes()) if file.is_file() else {}

    def keep_backbriefs(self, backbriefs: Mapping[int, Backbrief]) -> None:
        """Keep what IT said back."""
        self._keep({BACKBRIEFS_FILE: write_backbriefs(backbriefs)})

    def keep_original(self, workflow: str, content: bytes, *, suffix: str) -> None:
        """Keep the file that a workflow was imported from, for what it holds beyond the design."""
        self._keep({f"{ORIGINALS}/{last_part(workflow)}{suffix}": content})

    def original(self, workflow: str, *, suffix: str) -> bytes | None:
        """The file that a workflow was imported from, or None when it never was."""
        file = self._root() / ORIGINALS / f"{last_part(workflow)}{suffix}"
        return file.read_bytes() if file.is_file() else None

    def _root(self) -> Path:
        return self.path.parent if self.path.is_file() else self.path

    def _files(self) -> dict[str, bytes]:
        if self.path.is_file():
            return {self.path.name: self.path.read_bytes()}
        found = [self.path / "design.yaml", *sorted((self.path / "workflows").glob("*.yaml"))]
        return {file.relative_to(self.path).as_posix(): file.read_bytes() for file in found if file.is_file()}

    def _keep(self, files: Mapping[str, bytes | None]) -> None:
        """Write each file beside its place first and move all of them there only when each could be written."""
        root = self._root()
        before = {root / name: _content(root / name) for name in files}
        ready: dict[Path, Path] = {}
        try:
            for name, content in files.items():
                if content is not None:
                    ready[root / name] = _written_beside(root / name, content)
            _moved(ready, gone=[root / name for name, content in files.items() if content is None], before=before)
        finally:
            for written in ready.values():
                written.unlink(missing_ok=True)


def _content(place: Path) -> bytes | None:
    return place.read_bytes() if place.is_file() else None


def _moved(ready: Mapping[Path, Path], *, gone: Iterable[Path], before: Mapping[Path, bytes | None]) -> None:
    """Put every file in its place; when one cannot be put there, those before it are as they were."""
    done: list[Path] = []
    try:
        for place, written in ready.items():
            written.replace(place)
            done.append(place)
        for place in gone:
            place.unlink(missing_ok=True)
            done.append(place)
    except OSError:
        for place in done:
            _put_back(place, before[place])
        raise


def _put_back(place: Path, content: bytes | None) -> None:
    if content is None:
        place.unlink(missing_ok=True)
    else:
        _written_beside(place, content).replace(place)


def _written_beside(place: Path, content: bytes) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, beside)
    except OSError as trouble:
        beside.unlink(missing_ok=True)
        raise OSError(trouble.errno, trouble.strerror, str(place)) from None
    return beside
