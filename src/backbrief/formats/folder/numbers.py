"""The file that keeps the numbers of requirements, so that none is ever given to another."""

from collections.abc import Mapping
from typing import Any

from backbrief.formats.folder.emit import dumped
from backbrief.formats.folder.guard import Unsafe, decoded
from backbrief.formats.folder.parse import Refusal, parsed
from backbrief.formats.folder.sections import NUMBERS_FILE
from backbrief.formats.folder.trouble import FolderRefused, Trouble

_OPENING = "# Numbers that were given to requirements; keep every line, so that none is given twice.\n"
_REMEDY = "take the file back from an earlier version"


def read_numbers(content: bytes) -> dict[str, int]:
    """The number of each need by its key. Raises FolderRefused."""
    numbers = _parsed(content)
    if not isinstance(numbers, Mapping) or not all(_is_number(each) for each in numbers.values()):
        raise _refused(0, "a number is expected behind each key", _REMEDY)
    return {key: int(each) for key, each in numbers.items()}


def write_numbers(numbers: Mapping[str, int]) -> bytes:
    """The content of the file, in the order of the numbers."""
    ordered = dict(sorted(numbers.items(), key=lambda pair: (pair[1], pair[0])))
    return (_OPENING + (dumped(ordered) if ordered else "")).encode()


def _parsed(content: bytes) -> Any:
    try:
        return parsed(decoded(content)) or {}
    except Unsafe as unsafe:
        raise _refused(0, unsafe.message, unsafe.remedy) from None
    except Refusal as refusal:
        first = refusal.refused[0]
        raise _refused(first.line, first.message, first.remedy) from None


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.isascii() and value.isdecimal()


def _refused(line: int, message: str, remedy: str) -> FolderRefused:
    return FolderRefused([Trouble(NUMBERS_FILE, line, message, remedy)], name=NUMBERS_FILE)
