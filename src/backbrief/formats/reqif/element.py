"""Makes the elements of a ReqIF file: named, dated and with whatever text XML can hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from lxml import etree

from backbrief.formats.reqif.mapping import NAMESPACE, XHTML

_OURS = UUID("5b3d2f0e-6c55-5f0a-9d0b-6a1f6f3c7b21")
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOTHING: Mapping[str, str] = {}

Content = Iterable[etree._Element]  # noqa: SLF001 - lxml gives its element type no public name


def identifier(kind: str, key: str) -> str:
    """The same identifier in each export for one thing; it starts with no digit, as xs:ID demands."""
    return f"_{uuid5(_OURS, f'{kind} {key}')}"


def element(
    tag: str, children: Content = (), *, text: str = "", attributes: Mapping[str, str] = _NOTHING
) -> etree._Element:
    """An element of ReqIF."""
    made = etree.Element(f"{{{NAMESPACE}}}{tag}", {name: readable(value) for name, value in attributes.items()})
    made.text = readable(text) or None
    made.extend(children)
    return made


def reference(tag: str, kind: str, key: str) -> etree._Element:
    """An element that points at another one."""
    return element(tag, text=identifier(kind, key))


def rich_text(lines: Iterable[str]) -> etree._Element:
    """The lines as paragraphs of XHTML."""
    division = etree.Element(f"{{{XHTML}}}div")
    for line in lines:
        etree.SubElement(division, f"{{{XHTML}}}p").text = readable(line)
    return division


def readable(text: str) -> str:
    """The text with a replacement sign for each character that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


@dataclass(frozen=True)
class Dated:
    """Makes the elements that carry an identifier, a name and the moment of the last change."""

    last_change: datetime

    @property
    def moment(self) -> str:
        """The last change as XML writes it."""
        return self.last_change.isoformat(timespec="seconds")

    def named(self, tag: str, kind: str, key: str, *, name: str, children: Content = ()) -> etree._Element:
        """An identified element; importers map types by their name, so none goes without."""
        return element(
            tag,
            children,
            attributes={"IDENTIFIER": identifier(kind, key), "LAST-CHANGE": self.moment, "LONG-NAME": name},
        )
