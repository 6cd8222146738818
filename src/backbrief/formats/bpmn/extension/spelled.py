"""Facts as elements of our own namespace and back; what XML cannot carry as it is, is kept as JSON."""

import json
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from backbrief.domain.kind import Unreadable
from backbrief.formats.bpmn.mapping import FACT, ITEM

_AS_JSON = "json"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text without the characters that XML cannot carry."""
    return _NOT_XML.sub("", text)


def add_facts(parent: etree._Element, raw: Mapping[str, Any]) -> None:
    """Adds plain data, as `write_facts` gives it, as one element for each fact."""
    for key, value in raw.items():
        element = etree.SubElement(parent, FACT, name=key)
        if value is None or _is_plain(value):
            _fill(element, value)
        else:
            element.set("as", _AS_JSON)
            element.text = json.dumps(value)


def facts_in(parent: etree._Element) -> dict[str, Any]:
    """The plain data of the facts inside an element, ready for `read_facts`. Raises Unreadable."""
    return {fact.get("name", ""): _value(fact) for fact in parent.iterchildren(FACT)}


def _fill(element: etree._Element, value: Any) -> None:
    if isinstance(value, Mapping):
        for key, each in value.items():
            _fill(etree.SubElement(element, FACT, name=key), each)
    elif isinstance(value, list):
        for each in value:
            _fill(etree.SubElement(element, ITEM), each)
    elif value is not None:
        element.text = str(value)


def _is_plain(value: Any) -> bool:
    """True for what elements and texts can tell apart: nothing empty inside, and no character that XML lacks."""
    if isinstance(value, Mapping | list):
        inner = [*value, *value.values()] if isinstance(value, Mapping) else value
        return bool(inner) and all(map(_is_plain, inner))
    return str(value) != "" and not _NOT_XML.search(str(value))


def _value(element: etree._Element) -> Any:
    if element.get("as") == _AS_JSON:
        return _from_json(element.text or "")
    if element.find(FACT) is not None:
        return facts_in(element)
    items = [_value(item) for item in element.iterchildren(ITEM)]
    return items or element.text or ""


def _from_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("this is not JSON") from None
