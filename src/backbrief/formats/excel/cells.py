"""The cells of a workbook as texts, read within limits: a workbook may be mailed by anybody."""

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO

import python_calamine

from backbrief.formats.format import Refused

MOST_ENTRIES = 2_000
MOST_BYTES = 25_000_000
MOST_CELLS = 200_000
MOST_COLUMNS = 512
_REMEDY = "Export the design again and fill in that workbook."

Row = Sequence[str]
Entries = Sequence[zipfile.ZipInfo]


def sheets_of(content: bytes, *, name: str) -> Mapping[str, list[Row]]:
    """The rows of every sheet by its name, as texts. Raises Refused for what is no workbook or too large."""
    _guard(content, name=name)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        found = {sheet: list(_rows(book, sheet)) for sheet in book.sheet_names}
    except (python_calamine.CalamineError, ValueError, OSError) as trouble:
        raise Refused(f"this is no workbook that can be read: {trouble}", place=name, remedy=_REMEDY) from None
    if sum(bool(cell) for rows in found.values() for row in rows for cell in row) > 2 * MOST_CELLS:
        raise Refused(f"there are more than {MOST_CELLS:,} filled cells", place=name, remedy="Split the workbook.")
    return found


def _guard(content: bytes, *, name: str) -> None:
    """Look at what the file claims to hold before anything is unpacked."""
    try:
        entries = zipfile.ZipFile(BytesIO(content)).infolist()
    except zipfile.BadZipFile:
        raise Refused("this is no workbook (.xlsx)", place=name, remedy=_REMEDY) from None
    for is_so, message, remedy in _REFUSALS:
        if is_so(entries):
            raise Refused(message, place=name, remedy=remedy)


def _is_too_large(entries: Entries) -> bool:
    return len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES


def _is_forged(entries: Entries) -> bool:
    names = [entry.filename for entry in entries]
    return len(set(names)) < len(names) or any(".." in each or each.startswith("/") for each in names)


def _holds_macros(entries: Entries) -> bool:
    return any("vbaProject" in entry.filename for entry in entries)


_REFUSALS: tuple[tuple[Callable[[Entries], bool], str, str], ...] = (
    (_is_too_large, "the workbook unpacks to more than 25 MB", "Split the workbook."),
    (_is_forged, "the workbook holds parts with forged names", _REMEDY),
    (_holds_macros, "the workbook holds macros", "Save it as a workbook without macros (.xlsx)."),
)


def _rows(book: python_calamine.CalamineWorkbook, sheet: str) -> Iterator[Row]:
    found = book.get_sheet_by_name(sheet)
    if found.total_width > MOST_COLUMNS or found.total_height * max(1, found.total_width) > 20 * MOST_CELLS:
        raise ValueError(f"the sheet '{sheet}' is larger than {MOST_COLUMNS} columns or {MOST_CELLS:,} cells")
    return ([_text(cell) for cell in row] for row in found.to_python(skip_empty_area=False))


def _text(cell: object) -> str:
    """A cell as it is seen: whole numbers without a decimal point, yes and no spelled out."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
