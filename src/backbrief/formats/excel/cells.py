"""The cells of a workbook as texts, read within limits: a workbook may be mailed by anybody."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import python_calamine

from backbrief.formats.excel.guard import refuse_harmful
from backbrief.formats.format import Refused

_REMEDY = "Export the design again and fill in that workbook."

Row = Sequence[str]


def sheets_of(content: bytes, *, name: str) -> Mapping[str, list[Row]]:
    """The rows of every sheet by its name, as texts. Raises Refused for what is no workbook or too large."""
    refuse_harmful(content, name=name)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        return {sheet: list(_rows(book, sheet)) for sheet in book.sheet_names}
    except (python_calamine.CalamineError, ValueError, OSError) as trouble:
        raise Refused(f"this is no workbook that can be read: {trouble}", place=name, remedy=_REMEDY) from None


def _rows(book: python_calamine.CalamineWorkbook, sheet: str) -> Iterator[Row]:
    found = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return ([_text(cell) for cell in row] for row in found)


def _text(cell: object) -> str:
    """A cell as it is seen: whole numbers without a decimal point, yes and no spelled out."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
