"""Rows as a CSV file that no spreadsheet takes for formulas."""

import csv
import io
from collections.abc import Iterable

# Excel and LibreOffice also calculate what begins with a sign, and skip a tab or a line end in front of one.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BYTE_ORDER_MARK = "\ufeff"


def csv_file(columns: Iterable[str], rows: Iterable[Iterable[str]], *, for_a_spreadsheet: bool = False) -> bytes:
    """The rows under their columns, in UTF-8; a spreadsheet wants a byte order mark, an import of a tracker none."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return f"{_BYTE_ORDER_MARK if for_a_spreadsheet else ''}{text.getvalue()}".encode()


def guarded(cell: str) -> str:
    """The cell, with an apostrophe in front of what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell
