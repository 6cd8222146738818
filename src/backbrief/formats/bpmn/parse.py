"""From bytes to a BPMN document, with every trick of XML switched off and sizes held to published limits."""

import re

from lxml import etree

from backbrief.formats.bpmn.foreign import refuse_foreign_content, refuse_foreign_root
from backbrief.formats.format import Refused

MOST_BYTES = 20_000_000
MOST_ELEMENTS = 200_000
MOST_ATTRIBUTES = 256
MOST_DEPTH = 100
MOST_TEXT = 1_000_000

_ENCODINGS = re.compile(
    r"utf-?(8|16)([bl]e)?|us-ascii|iso[-_]?8859[-_]\d+|(windows-|cp)125\d|gbk|gb2312|gb18030|big5|shift_jis|euc-(jp|kr)"
    r"|koi8-[ru]",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# Possessive and atomic throughout: a pattern that steps back takes hours over a file made of comments.
_DOCTYPE = re.compile(rb"\A(?>\xef\xbb\xbf)?(?>(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<!DOCTYPE", re.DOTALL)
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (MOST_DEPTH + 1) + ")")
_TOO_MANY_ATTRIBUTES = etree.XPath(f"boolean(//@*[{MOST_ATTRIBUTES + 1}])")
_ELEMENTS = etree.XPath("count(//*)")
_SPLIT = "Split the model into several files, one process each, and import these."


def parse(content: bytes, *, name: str) -> etree._Element:
    """The document's root, which is BPMN 2.0. Raises Refused for anything else and for what goes beyond the limits."""
    if len(content) > MOST_BYTES:
        raise Refused(f"the file is larger than {MOST_BYTES // 1_000_000} MB", place=name, remedy=_SPLIT)
    refuse_foreign_content(content, name=name)
    _refuse_encoding(content, name=name)
    _refuse_doctype(content, name=name)
    if content.count(b"<") > 2 * MOST_ELEMENTS:
        raise _too_many_elements(name)
    root = _root(content, name=name)
    # The look at the bytes comes first, as it costs nothing; this one knows every encoding.
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(name)
    refuse_foreign_root(root, name=name)
    _refuse_excess(root, size=len(content), name=name)
    return root


def _root(content: bytes, *, name: str) -> etree._Element:
    # A parser remembers nothing between files only when each file has its own.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as trouble:
        line, column = trouble.position
        raise Refused(
            f"this is not well-formed XML: {trouble.msg}",
            place=f"{name}, line {line}, column {column}",
            remedy="Export the diagram again as BPMN 2.0; the file may have been cut short or edited by hand.",
        ) from None


def _refuse_encoding(content: bytes, *, name: str) -> None:
    declared = _DECLARED.match(content)
    if declared is None or _ENCODINGS.fullmatch(declared[1].decode("ascii")):
        return
    raise Refused(
        f"the encoding '{declared[1].decode('ascii')}' is not one that is read",
        place=f"{name}, line 1",
        remedy="Export the diagram again with the encoding UTF-8.",
    )


def _refuse_doctype(content: bytes, *, name: str) -> None:
    # In UTF-16 every other byte is a zero; without them and the mark in front, what matters here reads as ASCII.
    opening = content.replace(b"\0", b"").lstrip(b"\xff\xfe") if b"\0" in content[:4] else content
    if _DOCTYPE.match(opening):
        raise _doctype(name)


def _doctype(name: str) -> Refused:
    return Refused(
        "the file declares a DOCTYPE, which BPMN never needs and which can make a reader fetch or build other content",
        place=name,
        remedy="Delete the <!DOCTYPE ...> declaration, or export the diagram again as BPMN 2.0.",
    )


def _refuse_excess(root: etree._Element, *, size: int, name: str) -> None:
    if _ELEMENTS(root) > MOST_ELEMENTS:
        raise _too_many_elements(name)
    if _TOO_DEEP(root):
        raise Refused(f"elements lie more than {MOST_DEPTH} deep in each other", place=name, remedy=_SPLIT)
    if _TOO_MANY_ATTRIBUTES(root):
        raise Refused(
            f"an element has more than {MOST_ATTRIBUTES} attributes",
            place=name,
            remedy="Export the diagram again as BPMN 2.0 without the additions of other tools.",
        )
    if size > MOST_TEXT:
        _refuse_long_text(root, name=name)


def _refuse_long_text(root: etree._Element, *, name: str) -> None:
    for element in root.iter():
        longest = max(len(element.text or ""), len(element.tail or ""), *map(len, element.attrib.values()), 0)
        if longest > MOST_TEXT:
            raise Refused(
                "one text is longer than 1 MB",
                place=f"{name}, line {element.sourceline}",
                remedy="Take pictures and attachments out of the diagram, and export it again.",
            )


def _too_many_elements(name: str) -> Refused:
    return Refused(f"the file holds more than {MOST_ELEMENTS:,} elements", place=name, remedy=_SPLIT)
