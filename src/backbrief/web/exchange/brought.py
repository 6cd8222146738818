"""What a person brought with a form: a file, or a text that was pasted. The browser's name of a file is only a name."""

import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from backbrief.app.confined.read import LARGEST_FILE
from backbrief.app.design_file import SUFFIXES as OF_DESIGNS
from backbrief.formats import READERS
from backbrief.formats.format import Refused

ANSWERS = (".reqif",)
"""Files that carry what IT said back."""

ACCEPTED = (*READERS, *OF_DESIGNS, *ANSWERS)
"""What the name of a file may end in."""

PASTED = "pasted.txt"
"""What a text is called that was pasted and never was a file."""

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Brought:
    """The name and the content of what was brought."""

    name: str
    content: bytes

    @property
    def suffix(self) -> str:
        """What kind of file the name says it is."""
        return PurePosixPath(self.name).suffix.lower()


def brought_with(request: HttpRequest) -> Brought:
    """The file of the form, or else its text. Raises Refused when there is neither, or too much of it."""
    file = request.FILES.get("file")
    if isinstance(file, UploadedFile):
        return _file(file)
    text = request.POST.get("text", "").strip()
    if not text:
        raise Refused("nothing was chosen and nothing was pasted", remedy="Choose a file, or paste the steps as text.")
    work = " ".join(request.POST.get("work", "").split())
    titled = text if not work or text.startswith("#") else f"# {work}\n\n{text}"
    return Brought(PASTED, titled.encode())


def called(name: str) -> str:
    """What a person calls what was brought."""
    return "the pasted text" if name == PASTED else name


def _file(file: "UploadedFile[bytes]") -> Brought:
    name = _plain(file.name or "file")
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in ACCEPTED:
        remedy = f"Known are: {', '.join(ACCEPTED)}."
        raise Refused(f"files that end in '{suffix}' cannot be imported", place=name, remedy=remedy)
    if (file.size or 0) > LARGEST_FILE:
        remedy = "Split it into several files."
        raise Refused(f"the file is larger than {LARGEST_FILE // 1_000_000} MB", place=name, remedy=remedy)
    return Brought(name, file.read())


def _plain(name: str) -> str:
    """The last part of a path, without signs that nobody sees; its end stays, for it says the kind of file."""
    last = PurePosixPath(name.replace("\\", "/")).name
    seen = "".join(each for each in last if unicodedata.category(each)[0] != "C") or "file"
    return seen[-LONGEST_NAME:]
