"""Files that somebody might send to do harm, or that a tool might have spoilt, by what they try."""

import io
import stat
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

BPMN = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">{}</definitions>'
PROCESS = BPMN.format('<process id="p" name="Pay a claim"><task id="t" name="Check the claim"/></process>')
BILLION_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def outside(port: int) -> str:
    """An address on this machine that nobody may call."""
    return f"http://127.0.0.1:{port}/canary"


DRAWINGS: Mapping[str, Callable[[int], bytes]] = {
    "billion laughs": lambda _: f"{BILLION_LAUGHS}{PROCESS.replace('Pay a claim', '&i;')}".encode(),
    "local file as entity": lambda _: f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{PROCESS}'.encode(),
    "network entity": lambda port: f'<!DOCTYPE x [<!ENTITY a SYSTEM "{outside(port)}">]>{PROCESS}'.encode(),
    "parameter entity": lambda port: f'<!DOCTYPE x [<!ENTITY % a SYSTEM "{outside(port)}"> %a;]>{PROCESS}'.encode(),
    "external document type": lambda port: f'<!DOCTYPE x SYSTEM "{outside(port)}">{PROCESS}'.encode(),
    "ten thousand deep": lambda _: BPMN.format("<a>" * 10_000 + "</a>" * 10_000).encode(),
    "two hundred thousand attributes": lambda _: BPMN.format(f"<a {attributes(200_000)}/>").encode(),
    "one text of fifteen megabytes": lambda _: BPMN.format("x" * 15_000_000).encode(),
    "half a million elements": lambda _: BPMN.format("<a/>" * 500_000).encode(),
    "an encoding nobody reads": lambda _: b'<?xml version="1.0" encoding="UTF-7"?><a/>',
    "cut in the middle": lambda _: PROCESS.encode()[: len(PROCESS) // 2],
    "a comment without end": lambda _: b"<!--" + b"-" * 1_000_000,
    "nothing but brackets": lambda _: b"<" * 1_000_000,
    "another format": lambda _: b"%PDF-1.7\n" + bytes(1_000),
    "nothing": lambda _: b"",
    "zeros": lambda _: bytes(100_000),
    "too large": lambda _: b" " * 20_000_001,
}
"""Drawings that reach for files or for a port of this machine, or that grow when they are read."""

WORKBOOKS: Mapping[str, Callable[[], bytes]] = {
    "a bomb": lambda: packed({"xl/worksheets/sheet1.xml": b"<a>" + b" " * 200_000_000}),
    "three thousand parts": lambda: packed({f"part{each}.xml": b"<a/>" for each in range(3_000)}),
    "a part outside": lambda: packed({"../../outside.xml": b"<a/>"}),
    "no archive": lambda: b"step,who\n",
    "half an archive": lambda: packed({"xl/workbook.xml": b"<a/>" * 1_000})[:60],
    "a spoilt archive": lambda: b"PK\x03\x04" + bytes(500),
}
"""Workbooks that are bombs, liars, or not workbooks at all."""

DESIGNS: Mapping[str, Callable[[], bytes]] = {
    "aliases.yaml": lambda: "\n".join(["a0: &a0 [x, x, x]", *map(nine_times, range(1, 12))]).encode(),
    "tag.yaml": lambda: b"design: !!python/object/apply:os.system ['touch canary']",
    "deep.yaml": lambda: b"[" * 20_000 + b"]" * 20_000,
    "twice.yaml": lambda: b"roles:\n  clerk: {name: Clerk}\n  clerk: {name: Boss}\n",
    "long.yaml": lambda: b"design:\n  name: " + b"x" * 3_000_000,
    "nothing.zip": lambda: packed({}),
    "outside.zip": lambda: packed({"design.yaml": b"roles: {}", "../outside.yaml": b"roles: {}"}),
    "bomb.zip": lambda: packed({"design.yaml": b" " * 100_000_000}),
    "link.zip": lambda: packed_link("design.yaml", target="/etc/passwd"),
    "crowd.zip": lambda: packed({f"workflows/{each}.yaml": b"" for each in range(2_001)}),
    "double.zip": lambda: packed({"design.yaml": b"roles: {}", "DESIGN.yaml": b"roles: {}"}),
    "text.zip": lambda: b"roles: {}",
    "packed.yaml": lambda: packed({"design.yaml": b"roles: {}"}),
}
"""YAML files and packed folders that grow, run or point elsewhere."""

TEXTS: Mapping[str, Callable[[], bytes]] = {
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100,
    "nothing but lines": lambda: b"\n" * 100_000,
    "a locked document": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000),
}
"""Texts that are none."""


NAMES = (
    "=1+1",
    "+49 30 1234",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ secret_key }}{% debug %}",
    "../../etc/passwd",
    "a\u202egnp.exe",
    "zero\u200bwidth",
    "🙂" * 100,
    "日本語の手続き",
)
"""Names of steps that try to be something else."""

REFUSED_NAMES = ("\ud800 half a sign", "NUL\x00inside", "x" * 10_000)
"""Half a sign, a sign that nobody sees, and too much."""


def attributes(count: int) -> str:
    """So many attributes of one element."""
    return " ".join(f'x{each}=""' for each in range(count))


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive with these parts."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def packed_link(name: str, *, target: str) -> bytes:
    """An archive with a symbolic link in it."""
    content = io.BytesIO()
    link = ZipInfo(name)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(content, "w") as archive:
        archive.writestr(link, target)
    return content.getvalue()


def nine_times(each: int) -> str:
    """A list that names the one before nine times."""
    return f"a{each}: &a{each} [{', '.join([f'*a{each - 1}'] * 9)}]"
