"""Files made into one that a browser can save: a single file as it is, several packed as a zip."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from backbrief.domain.identity import slug

_KINDS = {
    ".bpmn": "application/xml",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".feature": "text/plain",
    ".reqif": "application/xml",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file: what it is called, what kind it is, and what it holds."""

    name: str
    kind: str
    content: bytes


def download(files: Mapping[str, bytes], *, title: str) -> Download:
    """The files as one; several are packed under a name made from the title."""
    if len(files) == 1:
        path, content = next(iter(files.items()))
        return one_file(content, name=PurePosixPath(path).name)
    return one_file(_packed(files), name=f"{slug(title) or 'design'}.zip")


def one_file(content: bytes, *, name: str) -> Download:
    """A single file with the kind that its name says."""
    kind = _KINDS.get(PurePosixPath(name).suffix) or guess_type(name)[0] or "application/octet-stream"
    return Download(name=name, kind=kind, content=content)


def _packed(files: Mapping[str, bytes]) -> bytes:
    """An archive that is the same whenever it is made."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for path, file in files.items():
            archive.writestr(ZipInfo(path, _LONG_AGO), file, ZIP_DEFLATED)
    return content.getvalue()
