"""Writes requirements with their whole trace as ReqIF 1.0, for tools of requirements engineering."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from backbrief.formats.export import Export
from backbrief.formats.reqif.element import Dated, element, identifier, reference
from backbrief.formats.reqif.ladder import Ladder, Rung
from backbrief.formats.reqif.mapping import NAMESPACE, XHTML
from backbrief.formats.reqif.spec_objects import OBJECT, level_object, requirement_object, section_object
from backbrief.formats.reqif.spec_types import RELATION_TYPE, datatypes, spec_types
from backbrief.formats.reqif.specification import sections, specification

NAME = "requirements.reqif"


def write(export: Export) -> dict[str, bytes]:
    """The file `requirements.reqif`; the same design exported twice gives the same identifiers."""
    content = BytesIO()
    for piece in _pieces(export):
        content.write(piece.encode())
    return {NAME: content.getvalue()}


def write_packed(export: Export) -> dict[str, bytes]:
    """The same file in the package that the standard describes, `requirements.reqifz`, a tenth of the size."""
    package = BytesIO()
    inside = ZipInfo(NAME, date_time=export.last_change.timetuple()[:6])
    inside.compress_type = ZIP_DEFLATED
    with ZipFile(package, "w") as archive, archive.open(inside, "w") as file:
        for piece in _pieces(export):
            file.write(piece.encode())
    return {f"{NAME}z": package.getvalue()}


def _pieces(export: Export) -> Iterator[str]:
    """The file piece by piece, so that a large one is held in memory only once."""
    dated, ladder = Dated(export.last_change), Ladder(export)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<REQ-IF xmlns="{NAMESPACE}" xmlns:xhtml="{XHTML}">'
    yield element("THE-HEADER", [_header(export, dated)])
    yield "<CORE-CONTENT><REQ-IF-CONTENT>"
    yield from _group("DATATYPES", datatypes(dated))
    yield from _group("SPEC-TYPES", spec_types(dated))
    yield from _group("SPEC-OBJECTS", _objects(export, ladder, dated))
    yield from _group("SPEC-RELATIONS", (_relation(each, dated) for each in ladder.rungs))
    yield from _group("SPECIFICATIONS", [specification(export, ladder, dated)])
    yield "</REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>\n"


def _group(tag: str, elements: Iterable[str]) -> Iterator[str]:
    yield f"<{tag}>"
    yield from elements
    yield f"</{tag}>"


def _header(export: Export, dated: Dated) -> str:
    told = {
        "CREATION-TIME": dated.moment,
        "REQ-IF-TOOL-ID": "Backbrief",
        "REQ-IF-VERSION": "1.0",
        "SOURCE-TOOL-ID": "Backbrief",
        "TITLE": export.name,
    }
    children = [element(tag, text=text) for tag, text in told.items()]
    return element("REQ-IF-HEADER", children, attributes={"IDENTIFIER": identifier("header", "brief")})


def _objects(export: Export, ladder: Ladder, dated: Dated) -> Iterator[str]:
    yield from (section_object(key, name, dated) for key, name in sections(export).items())
    yield from (level_object(each, export, dated) for each in ladder.records)
    yield from (requirement_object(each, export, dated) for each in export.derived.requirements)


def _relation(rung: Rung, dated: Dated) -> str:
    name, source, target = rung
    children = [
        element("TARGET", [reference("SPEC-OBJECT-REF", OBJECT, target)]),
        element("SOURCE", [reference("SPEC-OBJECT-REF", OBJECT, source)]),
        element("TYPE", [reference("SPEC-RELATION-TYPE-REF", RELATION_TYPE, name)]),
    ]
    return dated.named("SPEC-RELATION", "relation", f"{name} {source} {target}", children=children)
