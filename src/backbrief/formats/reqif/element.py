"""Writes the elements of a ReqIF file as text: named, dated and with whatever text XML can hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID, uuid5
from xml.sax.saxutils import escape

_OURS = UUID("5b3d2f0e-6c55-5f0a-9d0b-6a1f6f3c7b21")
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT = {"\r": "&#13;"}
_IN_ATTRIBUTES = {**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_NOTHING: Mapping[str, str] = {}


@lru_cache(maxsize=4096)
def identifier(kind: str, key: str) -> str:
    """The same identifier in each export for one thing; it starts with no digit, as xs:ID demands."""
    return f"_{uuid5(_OURS, f'{kind} {key}')}"


def element(tag: str, children: Iterable[str] = (), *, text: str = "", attributes: Mapping[str, str] = _NOTHING) -> str:
    """An element of ReqIF; `children` are written elements."""
    inside = "".join(children) or escape(readable(text), _IN_TEXT)
    told = "".join(f' {name}="{escape(readable(said), _IN_ATTRIBUTES)}"' for name, said in attributes.items())
    return f"<{tag}{told}>{inside}</{tag}>" if inside else f"<{tag}{told}/>"


def reference(tag: str, kind: str, key: str) -> str:
    """An element that points at another one."""
    return f"<{tag}>{identifier(kind, key)}</{tag}>"


def rich_text(lines: Iterable[str]) -> str:
    """The lines as paragraphs of XHTML."""
    return element("xhtml:div", (element("xhtml:p", text=line) for line in lines))


def readable(text: str) -> str:
    """The text with a replacement sign for each character that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


@dataclass(frozen=True)
class Dated:
    """Writes the elements that carry an identifier and the moment of the last change."""

    last_change: datetime

    @property
    def moment(self) -> str:
        """The last change as XML writes it."""
        return self.last_change.isoformat(timespec="seconds")

    def named(
        self, tag: str, kind: str, key: str, *, children: Iterable[str] = (), attributes: Mapping[str, str] = _NOTHING
    ) -> str:
        """An identified element."""
        known = {"IDENTIFIER": identifier(kind, key), "LAST-CHANGE": self.moment, **attributes}
        return element(tag, children, attributes=known)
