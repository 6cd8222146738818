"""Declares what kinds of objects, attributes and relations a ReqIF file holds."""

from collections.abc import Iterator

from lxml import etree

from backbrief.domain.backbrief import STATUSES
from backbrief.formats.reqif.element import Dated, element, reference
from backbrief.formats.reqif.mapping import (
    CHOICE,
    OBJECT_TYPES,
    RELATIONS,
    RICH_TEXT,
    SPECIFICATION,
    STATUS,
    STRING,
    Attribute,
    ObjectType,
)

DATATYPE, TYPE, ATTRIBUTE, VALUE, RELATION_TYPE = "datatype", "type", "attribute", "value", "relation type"

_LONGEST = str(2**31 - 1)


def datatypes(dated: Dated) -> Iterator[etree._Element]:
    """Text, rich text and the statuses of an answer."""
    text = dated.named("DATATYPE-DEFINITION-STRING", DATATYPE, STRING, name="Text")
    text.set("MAX-LENGTH", _LONGEST)
    yield text
    yield dated.named("DATATYPE-DEFINITION-XHTML", DATATYPE, RICH_TEXT, name="Rich text")
    values = element("SPECIFIED-VALUES", [_status(dated, at, name) for at, name in enumerate(STATUSES)])
    yield dated.named("DATATYPE-DEFINITION-ENUMERATION", DATATYPE, CHOICE, name=STATUS, children=[values])


def spec_types(dated: Dated) -> Iterator[etree._Element]:
    """Types of objects, of relations and of the specification."""
    for each in OBJECT_TYPES:
        yield _object_type(dated, "SPEC-OBJECT-TYPE", each)
    for relation in RELATIONS:
        yield dated.named("SPEC-RELATION-TYPE", RELATION_TYPE, relation, name=relation)
    yield _object_type(dated, "SPECIFICATION-TYPE", SPECIFICATION)


def attribute_key(owner: ObjectType, attribute: Attribute) -> str:
    """What an attribute's identifier is made from: attributes of two types are two."""
    return f"{owner.name}/{attribute.name}"


def _status(dated: Dated, at: int, name: str) -> etree._Element:
    value = element("EMBEDDED-VALUE", attributes={"KEY": str(at), "OTHER-CONTENT": name})
    return dated.named("ENUM-VALUE", VALUE, name, name=name, children=[element("PROPERTIES", [value])])


def _object_type(dated: Dated, tag: str, declared: ObjectType) -> etree._Element:
    attributes = element("SPEC-ATTRIBUTES", [_definition(dated, declared, each) for each in declared.attributes])
    return dated.named(tag, TYPE, declared.name, name=declared.name, children=[attributes])


def _definition(dated: Dated, owner: ObjectType, attribute: Attribute) -> etree._Element:
    form = attribute.form
    datatype = element("TYPE", [reference(f"DATATYPE-DEFINITION-{form}-REF", DATATYPE, form)])
    made = dated.named(
        f"ATTRIBUTE-DEFINITION-{form}",
        ATTRIBUTE,
        attribute_key(owner, attribute),
        name=attribute.name,
        children=[datatype],
    )
    made.set("IS-EDITABLE", "true" if attribute.is_answer else "false")
    if form == CHOICE:
        made.set("MULTI-VALUED", "false")
    return made
