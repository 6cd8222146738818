"""Files beside the design that keep what must not be lost: read within the same limits as the design itself."""

from typing import Any

from backbrief.formats.folder.guard import Unsafe, decoded
from backbrief.formats.folder.parse import Refusal, parsed
from backbrief.formats.folder.trouble import FolderRefused, Trouble


def kept(content: bytes, *, file: str) -> Any:
    """The plain data of a kept file; an empty mapping for an empty file. Raises FolderRefused."""
    try:
        return parsed(decoded(content)) or {}
    except Unsafe as unsafe:
        raise refused(file, unsafe.message, remedy=unsafe.remedy) from None
    except Refusal as refusal:
        first = refusal.refused[0]
        raise refused(file, first.message, remedy=first.remedy, line=first.line) from None


def refused(file: str, message: str, *, remedy: str, line: int = 0) -> FolderRefused:
    """The refusal of a kept file, ready to be raised."""
    return FolderRefused([Trouble(file, line, message, remedy)], name=file)
