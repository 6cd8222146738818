"""The file that keeps the numbers of requirements, so that none is ever given to another."""

from collections.abc import Mapping
from typing import Any

from backbrief.formats.folder.emit import dumped
from backbrief.formats.folder.kept import kept, refused
from backbrief.formats.folder.sections import NUMBERS_FILE

_OPENING = "# Numbers that were given to requirements; keep every line, so that none is given twice.\n"
_REMEDY = "take the file back from an earlier version"


def read_numbers(content: bytes) -> dict[str, int]:
    """The number of each need by its key. Raises FolderRefused."""
    numbers = kept(content, file=NUMBERS_FILE)
    if not isinstance(numbers, Mapping) or not all(_is_number(each) for each in numbers.values()):
        raise refused(NUMBERS_FILE, "a number is expected behind each key", remedy=_REMEDY)
    return {key: int(each) for key, each in numbers.items()}


def write_numbers(numbers: Mapping[str, int]) -> bytes:
    """The content of the file, in the order of the numbers."""
    ordered = dict(sorted(numbers.items(), key=lambda pair: (pair[1], pair[0])))
    return (_OPENING + (dumped(ordered) if ordered else "")).encode()


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.isascii() and value.isdecimal()
