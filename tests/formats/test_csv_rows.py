"""What a person wrote never becomes a formula of whoever opens the file."""

import pytest

from backbrief.formats.csv_rows import csv_file, guarded


@pytest.mark.parametrize("cell", ["=1+1", "+31 20", "-5", "@SUM(A1)", "\tindented", "\rreturned"])
def test_a_cell_that_would_be_calculated_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "within 2 days", "a=b", "'quoted'"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_commas_quotes_and_lines_inside_a_cell_are_quoted() -> None:
    content = csv_file(("Name", "Text"), [("claim", 'a, "b"\nc')])

    assert content == b'Name,Text\r\nclaim,"a, ""b""\nc"\r\n'


def test_a_spreadsheet_gets_a_byte_order_mark() -> None:
    content = csv_file(("Größe",), [], for_a_spreadsheet=True)

    assert content == b"\xef\xbb\xbfGr\xc3\xb6\xc3\x9fe\r\n"
