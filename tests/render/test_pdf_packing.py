"""A packed PDF is the same document in fewer bytes, and its index leads to every object."""

import re
import zlib

import pytest

from backbrief.render.pdf_packing import packed


def written(*bodies: bytes, more: bytes = b"") -> bytes:
    """A file as typst writes it: objects as plain text, then a table of where each begins."""
    content = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n\n" % (number, body)
    rows = b"".join(b"%010d 00000 n\r\n" % place for place in places)
    size = len(bodies) + 1
    table = b"xref\n0 %d\n0000000000 65535 f\r\n%btrailer\n<</Size %d/Root 1 0 R%b>>" % (size, rows, size, more)
    return content + table + b"\nstartxref\n%d\n%%%%EOF" % len(content)


def objects(content: bytes) -> dict[int, bytes]:
    """Every object, found by the index that the end of the file leads to."""
    begin = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    index = stream(content[begin:])
    rows = [index[at : at + 7] for at in range(0, len(index), 7)]
    return {number: _object(content, rows, row) for number, row in enumerate(rows) if row[0]}


def _object(content: bytes, rows: list[bytes], row: bytes) -> bytes:
    at, place = int.from_bytes(row[1:5], "big"), int.from_bytes(row[5:], "big")
    if row[0] == 1:
        return content[at:].partition(b" obj\n")[2].partition(b"\nendobj")[0]
    holder = content[int.from_bytes(rows[at][1:5], "big") :]
    first = int(holder.partition(b"/First ")[2].partition(b"/")[0])
    together = stream(holder)
    begins = [int(each) for each in together[:first].split()[1::2]]
    return together[first:][begins[place] : [*begins, len(together)][place + 1]].rstrip(b"\n")


def stream(content: bytes) -> bytes:
    return zlib.decompress(content.partition(b"stream\n")[2])


def test_every_object_is_found_again_as_it_was() -> None:
    bodies = [b"<</Type/Catalog>>", b"<</Length 3>>\nstream\nabc\nendstream", *(b"[%d]" % each for each in range(500))]

    made = packed(written(*bodies))

    found = objects(made)
    assert [found[number] for number in range(1, len(bodies) + 1)] == bodies
    assert b"/Root 1 0 R" in made
    assert made.startswith(b"%PDF-1.7\n")


def test_a_packed_file_is_smaller() -> None:
    pdf = written(*(b"<</Type/StructElem/S/Span/P %d 0 R>>" % each for each in range(1000)))

    assert len(packed(pdf)) < len(pdf) / 4


@pytest.mark.parametrize(
    "pdf",
    [
        b"%PDF-1.7 cut off",
        written(b"<<>>", more=b"/Encrypt 2 0 R"),
        written(),
        re.sub(b"endobj", b"end", written(b"[]")),
    ],
    ids=["cut off", "locked", "empty", "foreign"],
)
def test_a_file_that_is_laid_out_otherwise_is_left_alone(pdf: bytes) -> None:
    assert packed(pdf) == pdf
