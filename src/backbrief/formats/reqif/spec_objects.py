"""Requirements, the levels of their trace and the sections as objects of a ReqIF file."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import etree

from backbrief.domain.backbrief import STATUSES, Backbrief
from backbrief.domain.requirement import Requirement
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.formats.export import Export
from backbrief.formats.item_text import title
from backbrief.formats.reqif import mapping
from backbrief.formats.reqif.element import Dated, element, reference, rich_text
from backbrief.formats.reqif.mapping import CHOICE, LEVELS, REQUIREMENT, RICH_TEXT, SECTION, STRING, ObjectType
from backbrief.formats.reqif.spec_types import ATTRIBUTE, TYPE, VALUE, attribute_key

OBJECT = "object"

_LONGEST_NAME = 120
Lines = Sequence[str]


def requirement_object(requirement: Requirement, export: Export, dated: Dated) -> etree._Element:
    """One requirement; its trace is told inside as well, for tools that drop relations."""
    values: dict[str, Lines] = {
        mapping.FOREIGN_ID: (requirement.label,),
        mapping.REVISION: (requirement.fingerprint,),
        mapping.NAME: (title(requirement, most=_LONGEST_NAME),),
        mapping.TEXT: (requirement.text,),
        mapping.ACCEPTANCE: (requirement.fit,),
        mapping.DESCRIPTION: (requirement.rationale,),
        mapping.WHY: export.why(requirement),
        mapping.STEPS: _places(requirement, Step, export),
        mapping.TRANSFERS: _places(requirement, Transfer, export),
        mapping.QUESTIONS: tuple(f"{each.question} Ask: {each.ask}." for each in requirement.questions),
        **_said_back(export.backbriefs.get(requirement.number)),
    }
    name = title(requirement, most=_LONGEST_NAME)
    return _object(dated, REQUIREMENT, requirement.label, name=name, values=values)


def _said_back(backbrief: Backbrief | None) -> dict[str, Lines]:
    """What IT said so far; a requirement that nobody answered is sent."""
    said = backbrief or Backbrief(number=0)
    return {
        mapping.STATUS: (said.status if said.status in STATUSES else STATUSES[0],),
        mapping.RESTATEMENT: tuple(said.restatement.splitlines()),
        mapping.COMMENT: tuple(said.comment.splitlines()),
    }


def level_object(record_id: str, export: Export, dated: Dated) -> etree._Element:
    """One step, transfer, workflow, strategy, outcome or customer."""
    name = export.title(record_id)
    declared = LEVELS[type(export.survey.records[record_id])].type
    values = {mapping.FOREIGN_ID: (record_id,), mapping.NAME: (name,)}
    return _object(dated, declared, record_id, name=name, values=values)


def section_object(key: str, name: str, dated: Dated) -> etree._Element:
    """One heading of the specification."""
    values = {mapping.FOREIGN_ID: (key,), mapping.CHAPTER: (name,)}
    return _object(dated, SECTION, key, name=name, values=values)


def values_of(declared: ObjectType, values: Mapping[str, Lines]) -> Iterator[etree._Element]:
    """The values that are there, in the order of the attributes."""
    for each in declared.attributes:
        if lines := values.get(each.name):
            definition = reference(f"ATTRIBUTE-DEFINITION-{each.form}-REF", ATTRIBUTE, attribute_key(declared, each))
            yield _FORMS[each.form](element("DEFINITION", [definition]), lines)


def _object(dated: Dated, declared: ObjectType, key: str, *, name: str, values: Mapping[str, Lines]) -> etree._Element:
    type_of = element("TYPE", [reference("SPEC-OBJECT-TYPE-REF", TYPE, declared.name)])
    children = [element("VALUES", values_of(declared, values)), type_of]
    return dated.named("SPEC-OBJECT", OBJECT, key, name=name, children=children)


def _places(requirement: Requirement, subject: type, export: Export) -> Lines:
    places = (each for each in export.places(requirement) if isinstance(export.survey.records[each], subject))
    told = "; ".join(export.title(each) for each in places)
    return (told,) if told else ()


def _string(definition: etree._Element, lines: Lines) -> etree._Element:
    return element("ATTRIBUTE-VALUE-STRING", [definition], attributes={"THE-VALUE": "\n".join(lines)})


def _rich_text(definition: etree._Element, lines: Lines) -> etree._Element:
    return element("ATTRIBUTE-VALUE-XHTML", [definition, element("THE-VALUE", [rich_text(lines)])])


def _choice(definition: etree._Element, lines: Lines) -> etree._Element:
    chosen = element("VALUES", [reference("ENUM-VALUE-REF", VALUE, each) for each in lines])
    return element("ATTRIBUTE-VALUE-ENUMERATION", [definition, chosen])


_FORMS: Mapping[str, Callable[[etree._Element, Lines], etree._Element]] = {
    STRING: _string,
    RICH_TEXT: _rich_text,
    CHOICE: _choice,
}
