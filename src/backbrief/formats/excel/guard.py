"""What a workbook must not be: a bomb, a liar, a carrier of programs, or a sheet with a cell a million rows away."""

import io
import stat
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from backbrief.formats.format import Refused

LARGEST_FILE = 20_000_000
MOST_PARTS = 2_000
LARGEST_UNPACKED = 25_000_000
TIGHTEST = 100
TIGHTNESS_COUNTS_FROM = 1_000_000
MOST_CELLS = 400_000
"""Twice 200,000: an exported workbook holds each answer a second time, to tell what was touched."""
MOST_COLUMNS = 512
WIDEST_AREA = 4_000_000
DEEPEST = 100

_SAVE_AGAIN = "Save it again as an Excel workbook (.xlsx) and import that."


def refuse_harmful(content: bytes, *, name: str) -> None:
    """Raises Refused when a workbook is too large to be opened, or holds what no workbook of ours needs."""
    if len(content) > LARGEST_FILE:
        raise Refused("the workbook is larger than 20 MB", place=name, remedy="Take out what is not about the design.")
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            _refuse_parts(archive.infolist(), name=name)
            _Cells(name).count(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise Refused("this is not an Excel workbook, or it is damaged", place=name, remedy=_SAVE_AGAIN) from None


def _refuse_parts(parts: Sequence[ZipInfo], *, name: str) -> None:
    for is_so, message in _TROUBLES:
        if is_so(parts):
            raise Refused(f"the workbook {message}", place=name, remedy=_SAVE_AGAIN)


def _names(parts: Sequence[ZipInfo]) -> list[str]:
    return [part.filename.casefold() for part in parts]


def _is_too_large(parts: Sequence[ZipInfo]) -> bool:
    # A part may lie about its size, but zipfile unpacks no more of it than it claims.
    return any(map(_is_packed_too_tightly, parts)) or sum(part.file_size for part in parts) > LARGEST_UNPACKED


def _leaves_the_file(part: ZipInfo) -> bool:
    path = PurePosixPath(part.filename.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or stat.S_ISLNK(part.external_attr >> 16)


def _is_packed_too_tightly(part: ZipInfo) -> bool:
    return part.file_size > TIGHTNESS_COUNTS_FROM and part.file_size > TIGHTEST * max(part.compress_size, 1)


_TROUBLES: tuple[tuple[Callable[[Sequence[ZipInfo]], bool], str], ...] = (
    (lambda parts: len(parts) > MOST_PARTS, "holds more than 2,000 parts"),
    (lambda parts: len(set(_names(parts))) < len(parts), "holds two parts of one name"),
    (lambda parts: any(map(_leaves_the_file, parts)), "holds a part that lies outside it"),
    (_is_too_large, "is larger than 25 MB when it is unpacked"),
    (lambda parts: any("vbaproject" in each for each in _names(parts)), "holds macros"),
    (lambda parts: any("externallinks/" in each for each in _names(parts)), "is linked to other files"),
)


class _Cells:
    """Counts the filled cells of all parts, and how far they lie apart, before anything makes room for them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._filled = 0
        self._begin_part()

    def count(self, archive: ZipFile) -> None:
        """Read every part that may be a sheet. Raises Refused where one goes too far, ValueError where it is broken."""
        for part in archive.infolist():
            content = archive.read(part)
            # A workbook itself says which of its parts are sheets, and may call them anything.
            if part.filename.casefold().endswith(_XML) or _may_be_a_sheet(content):
                self._count_part(content)

    def _begin_part(self) -> None:
        self._depth = self._row = self._column = self._last_row = self._last_column = 0

    def _count_part(self, content: bytes) -> None:
        self._begin_part()
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            parser.Parse(content, True)  # noqa: FBT003 - expat takes no keyword
        except expat.ExpatError:
            raise ValueError from None

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._hold(self._depth <= DEEPEST, "parts nested more than 100 deep")
        element = tag.rpartition(" ")[2]
        if element == "row":
            self._column = 0
            self._row = int(attributes.get("r", self._row + 1))
        elif element == "c":
            self._place(attributes.get("r", ""))
        elif element in _FILLED:
            self._fill()

    def _place(self, place: str) -> None:
        """Where the next cell lies; one that does not say so follows the one before."""
        self._column += 1
        if place:
            letters = place.rstrip("0123456789")
            self._row, self._column = int(place[len(letters) :]), _column(letters)

    def _fill(self) -> None:
        self._filled += 1
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        self._hold(self._filled <= MOST_CELLS, "more than 400,000 filled cells")
        self._hold(self._last_column <= MOST_COLUMNS, "a cell beyond the 512th column")
        self._hold(self._last_row * self._last_column <= WIDEST_AREA, "a cell far away from all others")

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _hold(self, bound: object, message: str) -> None:
        if not bound:
            remedy = "Delete the rows and columns that are not needed, and save it again."
            raise Refused(f"the workbook holds {message}", place=self._name, remedy=remedy)

    def _refuse_doctype(self, *_: object) -> None:
        raise Refused("a part of the workbook declares a document type", place=self._name, remedy=_SAVE_AGAIN)


_XML = (".xml", ".rels", ".vml")
_FILLED = ("v", "is", "f")
_LETTERS = 26


def _may_be_a_sheet(content: bytes) -> bool:
    """Whether a part can be read as a sheet, whatever it is called."""
    return content.lstrip()[:1] == b"<" or b"sheetData" in content


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
