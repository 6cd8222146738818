"""The package that ReqIF files travel in: a zip archive, of which the one file of requirements is read."""

import io
import zlib
from zipfile import BadZipFile, ZipFile

from backbrief.formats.format import Refused

_STARTS = b"PK\x03\x04"
_REMEDY = "Export the requirements again as one module, as .reqif or .reqifz."


def unpacked(content: bytes, *, name: str, most: int) -> bytes:
    """The file of requirements inside a package of at most so many bytes, or the content itself. Raises Refused."""
    if not content.startswith(_STARTS):
        return content
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            inside = [each for each in archive.infolist() if each.filename.casefold().endswith(".reqif")]
            if len(inside) != 1:
                raise Refused(f"the package holds {len(inside)} files of requirements", place=name, remedy=_REMEDY)
            with archive.open(inside[0]) as file:
                return file.read(most + 1)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib.error):
        raise Refused("the package is damaged", place=name, remedy=_REMEDY) from None
