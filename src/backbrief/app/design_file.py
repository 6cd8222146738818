"""A whole design as one file from outside: a YAML file, or the folder of a design packed as a zip."""

import io
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.formats.folder.backbriefs import BACKBRIEFS_FILE, read_backbriefs
from backbrief.formats.folder.numbers import read_numbers
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.sections import NUMBERS_FILE
from backbrief.formats.format import Refused

FOLDER = ".zip"
SUFFIXES = (".yaml", ".yml", FOLDER)
"""What the name of such a file ends in."""

MOST_FILES = 2_000
LARGEST_UNPACKED = 25_000_000
_FIRST_BYTES = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDesign:
    """A design with the numbers that its requirements carry, and what IT said back of them."""

    design: Design
    numbers: Mapping[str, int] = field(default_factory=dict)
    backbriefs: Mapping[int, Backbrief] = field(default_factory=dict)


def read_design_file(content: bytes, *, name: str) -> WholeDesign:
    """The design that the file holds, and what a folder keeps beside it. Raises Refused."""
    if name.lower().endswith(FOLDER):
        return _from_folder(_unpacked(content, name=name), name=name)
    if content.startswith(_FIRST_BYTES):
        raise Refused("this is a packed folder, not YAML", place=name, remedy="Let its name end in .zip.")
    return WholeDesign(design=read_folder({PurePosixPath(name).name: content}, name=name))


def _from_folder(files: Mapping[str, bytes], *, name: str) -> WholeDesign:
    return WholeDesign(
        design=read_folder(files, name=name),
        numbers=read_numbers(files[NUMBERS_FILE]) if NUMBERS_FILE in files else {},
        backbriefs=read_backbriefs(files[BACKBRIEFS_FILE]) if BACKBRIEFS_FILE in files else {},
    )


def _unpacked(content: bytes, *, name: str) -> Mapping[str, bytes]:
    """The YAML files of the folder by their paths inside it."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            _refuse_harmful(archive.infolist(), name=name)
            files = {part.filename: archive.read(part) for part in archive.infolist() if _is_ours(part)}
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise _refused("this is no zip, or it is damaged", name) from None
    top = _top_folder(list(files))
    return {path.removeprefix(top): each for path, each in files.items()}


def _refuse_harmful(parts: Sequence[ZipInfo], *, name: str) -> None:
    if len(parts) > MOST_FILES:
        raise _refused(f"the folder holds more than {MOST_FILES:,} files", name)
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise _refused(f"the folder is larger than {LARGEST_UNPACKED // 1_000_000} MB when it is unpacked", name)
    if len({part.filename.casefold() for part in parts}) < len(parts):
        raise _refused("the folder holds two files of one name", name)
    if any(map(_leaves_the_folder, parts)):
        raise _refused("the folder holds a file that lies outside it", name)


def _leaves_the_folder(part: ZipInfo) -> bool:
    path = PurePosixPath(part.filename.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or stat.S_ISLNK(part.external_attr >> 16)


def _is_ours(part: ZipInfo) -> bool:
    path = PurePosixPath(part.filename)
    return path.suffix in (".yaml", ".yml") and not any(each.startswith((".", "__")) for each in path.parts)


def _top_folder(paths: Sequence[str]) -> str:
    """The folder around everything, as packing programs put one there; empty when there is none."""
    design = next((path for path in sorted(paths, key=len) if PurePosixPath(path).name == "design.yaml"), "")
    return design.removesuffix("design.yaml")


def _refused(message: str, name: str) -> Refused:
    return Refused(message, place=name, remedy="Pack the folder of the design again, and nothing else.")
