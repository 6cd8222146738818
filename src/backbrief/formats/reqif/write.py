"""Writes requirements with their whole trace as ReqIF 1.0, for tools of requirements engineering."""

from collections.abc import Iterator

from lxml import etree

from backbrief.formats.export import Export
from backbrief.formats.reqif.element import Dated, element, identifier, reference
from backbrief.formats.reqif.ladder import Ladder, Rung
from backbrief.formats.reqif.mapping import NAMESPACE, XHTML
from backbrief.formats.reqif.spec_objects import OBJECT, level_object, requirement_object, section_object
from backbrief.formats.reqif.spec_types import RELATION_TYPE, datatypes, spec_types
from backbrief.formats.reqif.specification import sections, specification


def write(export: Export) -> dict[str, bytes]:
    """The file `requirements.reqif`; the same design exported twice gives the same identifiers."""
    dated, ladder = Dated(export.last_change), Ladder(export)
    content = element(
        "REQ-IF-CONTENT",
        [
            element("DATATYPES", datatypes(dated)),
            element("SPEC-TYPES", spec_types(dated)),
            element("SPEC-OBJECTS", _objects(export, ladder, dated)),
            element("SPEC-RELATIONS", (_relation(each, dated) for each in ladder.rungs)),
            element("SPECIFICATIONS", [specification(export, ladder, dated)]),
        ],
    )
    root = etree.Element(f"{{{NAMESPACE}}}REQ-IF", nsmap={None: NAMESPACE, "xhtml": XHTML})
    root.append(element("THE-HEADER", [_header(export, dated)]))
    root.append(element("CORE-CONTENT", [content]))
    return {"requirements.reqif": etree.tostring(root, encoding="UTF-8", xml_declaration=True)}


def _header(export: Export, dated: Dated) -> etree._Element:
    told = {
        "CREATION-TIME": dated.moment,
        "REQ-IF-TOOL-ID": "Backbrief",
        "REQ-IF-VERSION": "1.0",
        "SOURCE-TOOL-ID": "Backbrief",
        "TITLE": export.name,
    }
    children = [element(tag, text=text) for tag, text in told.items()]
    return element("REQ-IF-HEADER", children, attributes={"IDENTIFIER": identifier("header", "brief")})


def _objects(export: Export, ladder: Ladder, dated: Dated) -> Iterator[etree._Element]:
    yield from (section_object(key, name, dated) for key, name in sections(export).items())
    yield from (level_object(each, export, dated) for each in ladder.records)
    yield from (requirement_object(each, export, dated) for each in export.derived.requirements)


def _relation(rung: Rung, dated: Dated) -> etree._Element:
    name, source, target = rung
    children = [
        element("TARGET", [reference("SPEC-OBJECT-REF", OBJECT, target)]),
        element("SOURCE", [reference("SPEC-OBJECT-REF", OBJECT, source)]),
        element("TYPE", [reference("SPEC-RELATION-TYPE-REF", RELATION_TYPE, name)]),
    ]
    return dated.named("SPEC-RELATION", "relation", f"{name} {source} {target}", name=name, children=children)
