"""The file that keeps what IT said back about each requirement."""

from collections.abc import Iterator, Mapping
from typing import Any

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.requirement import label_of
from backbrief.formats.folder.emit import dumped
from backbrief.formats.folder.kept import kept, refused

BACKBRIEFS_FILE = "backbriefs.yaml"
_OPENING = "# What IT said back about each requirement; written by `backbrief import` from what IT returned.\n"
_FACTS = ("status", "restatement", "comment", "revision")
_SHAPE = "lines such as REQ-00042 with status, restatement, comment or revision under it are expected"


def read_backbriefs(content: bytes) -> dict[int, Backbrief]:
    """The backbriefs by the number of their requirement. Raises FolderRefused."""
    found = kept(content, file=BACKBRIEFS_FILE)
    if not isinstance(found, Mapping):
        raise refused(BACKBRIEFS_FILE, _SHAPE, remedy="take the file back from an earlier version")
    return {each.number: each for each in _each(found)}


def write_backbriefs(backbriefs: Mapping[int, Backbrief]) -> bytes:
    """The content of the file, in the order of the numbers."""
    data = {label_of(number): _stated(backbriefs[number]) for number in sorted(backbriefs)}
    return (_OPENING + (dumped(data) if data else "")).encode()


def _stated(backbrief: Backbrief) -> dict[str, str]:
    return {name: said for name in _FACTS if (said := getattr(backbrief, name))}


def _each(found: Mapping[str, Any]) -> Iterator[Backbrief]:
    for label, said in found.items():
        digits = str(label).removeprefix("REQ-")
        if not digits.isdecimal() or not isinstance(said, Mapping) or not said.keys() <= set(_FACTS):
            raise refused(BACKBRIEFS_FILE, f"'{label}': {_SHAPE}", remedy="correct the entry or delete it")
        yield Backbrief(number=int(digits), **{name: str(text or "") for name, text in said.items()})
