"""What is refused before a workbook is opened: each of these would cost time, room or trust."""

import stat
import warnings
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from backbrief.formats.excel.cells import sheets_of
from backbrief.formats.format import Refused

SHEET = "xl/worksheets/sheet1.xml"
CELLS = '<worksheet xmlns="urn:sheet"><sheetData>{}</sheetData></worksheet>'


def test_a_file_that_is_no_archive_is_refused() -> None:
    with pytest.raises(Refused, match="not an Excel workbook"):
        sheets_of(b"Step;Who", name="claim.xlsx")


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    with pytest.raises(Refused, match="no workbook"):
        sheets_of(packed({"notes.txt": b"Call Anna"}), name="claim.xlsx")


def test_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(Refused, match="larger than 20 MB"):
        sheets_of(bytes(20_000_001), name="claim.xlsx")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({f"xl/part{number}": b"" for number in range(2_001)}, "more than 2,000 parts"),
        ({"xl/media/photo.png": bytes(2_000_000)}, "larger than 25 MB when it is unpacked"),
        ({"../../etc/settings": b""}, "outside it"),
        ({"/etc/settings": b""}, "outside it"),
        ({"..\\settings": b""}, "outside it"),
        ({"xl/Sheet.xml": b"<a/>", "xl/sheet.xml": b"<a/>"}, "two parts of one name"),
        ({"xl/vbaProject.bin": b""}, "macros"),
        ({"xl/externalLinks/externalLink1.xml": b"<a/>"}, "linked to other files"),
    ],
    ids=["parts", "bomb", "slip", "absolute", "backslash", "twins", "macros", "links"],
)
def test_a_package_that_holds_what_no_workbook_needs_is_refused(parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        sheets_of(packed(parts), name="claim.xlsx")

    assert refused.value.place == "claim.xlsx"


def test_a_part_that_points_elsewhere_is_refused() -> None:
    link = ZipInfo("xl/link.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(link, "/etc/settings")

    with pytest.raises(Refused, match="outside it"):
        sheets_of(stream.getvalue(), name="claim.xlsx")


def test_a_part_whose_size_is_a_lie_is_refused() -> None:
    content = bytearray(packed({SHEET: CELLS.format("").encode() * 50}))
    at = content.rindex(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")

    with pytest.raises(Refused, match="damaged"):
        sheets_of(bytes(content), name="claim.xlsx")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "beyond the 512th column"),
        ('<row r="1048576"><c r="CV1048576"><v>1</v></c></row>', "far away from all others"),
        ('<row r="1048576">' + "<c><v>1</v></c>" * 10 + "</row>", "far away from all others"),
        ('<c r="CV1048576"><is><t>x</t></is></c>', "far away from all others"),
        ("<row>" + "<c r='A1'><v>1</v></c>" * 400_001 + "</row>", "more than 400,000 filled cells"),
        ("<a>" * 101 + "</a>" * 101, "more than 100 deep"),
        ('<row r="one"/>', "damaged"),
        ("<row>", "damaged"),
    ],
    ids=["wide", "far", "far without a place", "far inline", "many", "deep", "no number", "open"],
)
@pytest.mark.parametrize("name", [SHEET, "xl/printerSettings.bin"])
def test_a_sheet_that_would_take_all_room_is_refused_before_room_is_made(cells: str, said: str, name: str) -> None:
    content = packed({name: CELLS.format(cells).encode()}, tight=False)

    with pytest.raises(Refused, match=said):
        sheets_of(content, name="claim.xlsx")


def test_a_far_cell_that_is_only_coloured_is_no_trouble() -> None:
    content = packed({SHEET: CELLS.format('<row r="1048576"><c r="XFD1048576" s="1"/></row>').encode()})

    with pytest.raises(Refused, match="no workbook that can be read"):
        sheets_of(content, name="claim.xlsx")


def test_a_document_type_is_refused() -> None:
    content = packed({SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})

    with pytest.raises(Refused, match="declares a document type"):
        sheets_of(content, name="claim.xlsx")


def packed(parts: dict[str, bytes], *, tight: bool = True) -> bytes:
    """An archive of these parts."""
    stream = BytesIO()
    with warnings.catch_warnings(), ZipFile(stream, "w", ZIP_DEFLATED if tight else 0) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
