"""Requirements, the levels of their trace and the sections as objects of a ReqIF file."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from backbrief.domain.backbrief import STATUSES, Backbrief
from backbrief.domain.requirement import Requirement
from backbrief.domain.workflow import Workflow
from backbrief.formats.export import Export
from backbrief.formats.reqif import mapping
from backbrief.formats.reqif.element import Dated, element, reference, rich_text
from backbrief.formats.reqif.mapping import CHOICE, LEVELS, REQUIREMENT, RICH_TEXT, SECTION, STRING, ObjectType
from backbrief.formats.reqif.spec_types import ATTRIBUTE, TYPE, VALUE, attribute_key

OBJECT = "object"

Lines = Sequence[str]


def requirement_object(requirement: Requirement, export: Export, dated: Dated) -> str:
    """One requirement; it tells why as far as its workflow, for tools that drop relations, and the workflow goes on."""
    values: dict[str, Lines] = {
        mapping.FOREIGN_ID: (requirement.label,),
        mapping.REVISION: (requirement.fingerprint,),
        mapping.NAME: (f"{requirement.label} {requirement.derivation.replace('-', ' ')}",),
        mapping.TEXT: (requirement.text,),
        mapping.ACCEPTANCE: (requirement.fit,),
        mapping.DESCRIPTION: (requirement.rationale,),
        mapping.WHY: export.why_there(requirement),
        mapping.QUESTIONS: tuple(f"{each.question} Ask: {each.ask}." for each in requirement.questions),
        **_said_back(export.backbriefs.get(requirement.number)),
    }
    return _object(dated, REQUIREMENT, requirement.label, name=requirement.label, values=values)


def _said_back(backbrief: Backbrief | None) -> dict[str, Lines]:
    """What IT said so far; the status of what nobody answered is the one that the type declares."""
    if backbrief is None:
        return {}
    return {
        mapping.STATUS: (backbrief.status,) if backbrief.status in STATUSES else (),
        mapping.RESTATEMENT: tuple(backbrief.restatement.splitlines()),
        mapping.COMMENT: tuple(backbrief.comment.splitlines()),
    }


def level_object(record_id: str, export: Export, dated: Dated) -> str:
    """One record that a requirement derives from or leads up to; a workflow tells what it is for."""
    name = export.title(record_id)
    declared = LEVELS[type(export.survey.records[record_id])].type
    values = {mapping.FOREIGN_ID: (record_id,), mapping.NAME: (name,), mapping.WHY: _aims(record_id, export)}
    return _object(dated, declared, record_id, name=name, values=values)


def section_object(key: str, name: str, dated: Dated) -> str:
    """One heading of the specification."""
    values = {mapping.FOREIGN_ID: (key,), mapping.CHAPTER: (name,)}
    return _object(dated, SECTION, key, name=name, values=values)


def values_of(declared: ObjectType, values: Mapping[str, Lines]) -> Iterator[str]:
    """The values that are there, in the order of the attributes."""
    for each in declared.attributes:
        if lines := values.get(each.name):
            definition = reference(f"ATTRIBUTE-DEFINITION-{each.form}-REF", ATTRIBUTE, attribute_key(declared, each))
            yield _FORMS[each.form](element("DEFINITION", [definition]), lines)


def _object(dated: Dated, declared: ObjectType, key: str, *, name: str, values: Mapping[str, Lines]) -> str:
    type_of = element("TYPE", [reference("SPEC-OBJECT-TYPE-REF", TYPE, declared.name)])
    children = [element("VALUES", values_of(declared, values)), type_of]
    return dated.named("SPEC-OBJECT", OBJECT, key, children=children, attributes={"LONG-NAME": name})


def _aims(record_id: str, export: Export) -> Lines:
    return export.aims(record_id) if isinstance(export.survey.records[record_id], Workflow) else ()


def _string(definition: str, lines: Lines) -> str:
    return element("ATTRIBUTE-VALUE-STRING", [definition], attributes={"THE-VALUE": "\n".join(lines)})


def _rich_text(definition: str, lines: Lines) -> str:
    return element("ATTRIBUTE-VALUE-XHTML", [definition, element("THE-VALUE", [rich_text(lines)])])


def _choice(definition: str, lines: Lines) -> str:
    chosen = element("VALUES", [reference("ENUM-VALUE-REF", VALUE, each) for each in lines])
    return element("ATTRIBUTE-VALUE-ENUMERATION", [definition, chosen])


_FORMS: Mapping[str, Callable[[str, Lines], str]] = {STRING: _string, RICH_TEXT: _rich_text, CHOICE: _choice}
