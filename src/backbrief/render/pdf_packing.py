"""A PDF made smaller: what is not a stream is packed into compressed object streams, nothing is left out.

The tags that make a PDF accessible are tens of thousands of small objects, and typst writes them as plain text.
PDF 1.5 and later may hold them compressed, with an index that is a stream too (ISO 32000-1, 7.5.7 and 7.5.8).
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from struct import pack

_PER_STREAM = 200
_STREAM_END = b"endstream"
_OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)\s*endobj\s*\Z", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z", re.DOTALL)
_PLAIN, _PACKED = 1, 2


def packed(pdf: bytes) -> bytes:
    """The same document in fewer bytes; a file that is not laid out as expected comes back as it is."""
    trailer = _TRAILER.search(pdf)
    if trailer is None or b"/Encrypt" in trailer[1]:
        return pdf
    begins = _begins(pdf, int(trailer[2]))
    found = [_OBJECT.match(pdf[begin:end]) for begin, end in pairwise((*begins, int(trailer[2])))]
    objects = [(int(each[1]), each[2]) for each in found if each]
    if not objects or len(objects) < len(found):
        return pdf
    file = _File(bytearray(pdf[: begins[0]]))
    file.add(objects)
    return file.ended(re.sub(rb"/Size\s+\d+", b"", trailer[1]))


def _begins(pdf: bytes, table: int) -> list[int]:
    """Where each object begins, as the table at the end of the file says."""
    return sorted(int(place) for place in re.findall(rb"(\d{10}) \d{5} n", pdf[table:]))


@dataclass(slots=True)
class _File:
    """A file as it is written: what is in it so far, and for each object its kind and where it is."""

    content: bytearray
    index: dict[int, tuple[int, int, int]] = field(default_factory=dict)

    def add(self, objects: Sequence[tuple[int, bytes]]) -> None:
        """Streams as they are, all others packed."""
        packable = [each for each in objects if not each[1].endswith(_STREAM_END)]
        self.add_plain([each for each in objects if each[1].endswith(_STREAM_END)])
        self.add_packed(packable, free=max(objects)[0] + 1)

    def add_plain(self, objects: Sequence[tuple[int, bytes]]) -> None:
        """Streams cannot be packed and stand by themselves."""
        for number, body in objects:
            self.index[number] = (_PLAIN, len(self.content), 0)
            self.content += b"%d 0 obj\n%b\nendobj\n" % (number, body)

    def add_packed(self, objects: Sequence[tuple[int, bytes]], *, free: int) -> None:
        """All others, many in one stream; the streams are numbered from the first free number."""
        rest = iter(objects)
        while together := list(islice(rest, _PER_STREAM)):
            self.index.update({number: (_PACKED, free, place) for place, (number, _) in enumerate(together)})
            self.add_plain([(free, _object_stream(together))])
            free += 1

    def ended(self, trailer: bytes) -> bytes:
        """The whole file, with its index as a stream."""
        number, begin = max(self.index) + 1, len(self.content)
        self.index[number] = (_PLAIN, begin, 0)
        rows = b"".join(pack(">BIH", *self.index.get(each, (0, 0, 0))) for each in range(number + 1))
        entries = b"/Type/XRef/Size %d/W[1 4 2]%b" % (number + 1, trailer)
        self.add_plain([(number, _stream(entries, rows))])
        return bytes(self.content + b"startxref\n%d\n%%%%EOF\n" % begin)


def _object_stream(objects: Sequence[tuple[int, bytes]]) -> bytes:
    heads, at = [], 0
    for number, body in objects:
        heads.append(b"%d %d " % (number, at))
        at += len(body) + 1
    head = b"".join(heads)
    entries = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
    return _stream(entries, head + b"\n".join(body for _, body in objects))


def _stream(entries: bytes, content: bytes) -> bytes:
    squeezed = zlib.compress(content, 6)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries, len(squeezed), squeezed)
