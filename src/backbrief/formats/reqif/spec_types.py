"""Declares what kinds of objects, attributes and relations a ReqIF file holds."""

from collections.abc import Iterator

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


def datatypes(dated: Dated) -> Iterator[str]:
    """Text, rich text and the statuses of an answer."""
    text = {"LONG-NAME": "Text", "MAX-LENGTH": _LONGEST}
    yield dated.named("DATATYPE-DEFINITION-STRING", DATATYPE, STRING, attributes=text)
    yield dated.named("DATATYPE-DEFINITION-XHTML", DATATYPE, RICH_TEXT, attributes={"LONG-NAME": "Rich text"})
    values = element("SPECIFIED-VALUES", [_status(dated, at, name) for at, name in enumerate(STATUSES)])
    yield dated.named(
        "DATATYPE-DEFINITION-ENUMERATION", DATATYPE, CHOICE, attributes={"LONG-NAME": STATUS}, children=[values]
    )


def spec_types(dated: Dated) -> Iterator[str]:
    """Types of objects, of relations and of the specification."""
    for each in OBJECT_TYPES:
        yield _object_type(dated, "SPEC-OBJECT-TYPE", each)
    for relation in RELATIONS:
        yield dated.named("SPEC-RELATION-TYPE", RELATION_TYPE, relation, attributes={"LONG-NAME": relation})
    yield _object_type(dated, "SPECIFICATION-TYPE", SPECIFICATION)


def attribute_key(owner: ObjectType, attribute: Attribute) -> str:
    """What an attribute's identifier is made from: attributes of two types are two."""
    return f"{owner.name}/{attribute.name}"


def _status(dated: Dated, at: int, name: str) -> str:
    value = element("EMBEDDED-VALUE", attributes={"KEY": str(at), "OTHER-CONTENT": name})
    return dated.named(
        "ENUM-VALUE", VALUE, name, attributes={"LONG-NAME": name}, children=[element("PROPERTIES", [value])]
    )


def _object_type(dated: Dated, tag: str, declared: ObjectType) -> str:
    attributes = element("SPEC-ATTRIBUTES", [_definition(dated, declared, each) for each in declared.attributes])
    return dated.named(tag, TYPE, declared.name, attributes={"LONG-NAME": declared.name}, children=[attributes])


def _definition(dated: Dated, owner: ObjectType, attribute: Attribute) -> str:
    form, key = attribute.form, attribute_key(owner, attribute)
    children = [element("TYPE", [reference(f"DATATYPE-DEFINITION-{form}-REF", DATATYPE, form)])]
    known = {"LONG-NAME": attribute.name, "IS-EDITABLE": "true" if attribute.is_answer else "false"}
    if form == CHOICE:
        children.append(_first_status(key))
        known["MULTI-VALUED"] = "false"
    return dated.named(f"ATTRIBUTE-DEFINITION-{form}", ATTRIBUTE, key, children=children, attributes=known)


def _first_status(key: str) -> str:
    """What is handed over is sent, unless an object says otherwise."""
    definition = element("DEFINITION", [reference(f"ATTRIBUTE-DEFINITION-{CHOICE}-REF", ATTRIBUTE, key)])
    chosen = element("VALUES", [reference("ENUM-VALUE-REF", VALUE, STATUSES[0])])
    return element("DEFAULT-VALUE", [element(f"ATTRIBUTE-VALUE-{CHOICE}", [definition, chosen])])
