"""Names, answers, conditions, notes and kinds of branches, changed where they stand."""

from collections.abc import Iterator
from itertools import chain
from typing import cast

from lxml import etree

from backbrief.domain.branch import Branch, Flow
from backbrief.domain.design import Design, Record
from backbrief.formats.bpmn.extension.placed import put_in, take_out
from backbrief.formats.bpmn.extension.spelled import xml_text
from backbrief.formats.bpmn.mapping import BPMN, BRANCH_TAGS, HAVE_DEFAULTS, STATED_ID
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import Found, FoundData, FoundFlow, FoundNode
from backbrief.formats.bpmn.survey.survey import Survey

_DOCUMENTATION = f"{BPMN}documentation"
_CONDITION = f"{BPMN}conditionExpression"
_ONLY_OF_ONE_KIND = ("default", "eventGatewayType", "instantiate")


def change_words(draft: Draft, wanted: Design) -> None:
    """Changes what is said of everything that is in the document and in the design."""
    for found in founds_of(draft.survey):
        before, after = draft.records.get(found.record), wanted.records.get(found.record)
        if before is not None and after is not None and type(before) is type(after):
            _change(found, before, after)


def founds_of(survey: Survey) -> Iterator[Found]:
    """Everything that was found, each once."""
    inner = chain.from_iterable((*process.nodes, *process.flows) for process in survey.processes)
    return iter(dict.fromkeys(chain(inner, survey.by_id.values())))


def set_text(element: etree._Element, attribute: str, text: object) -> None:
    """States an attribute, or takes it away when there is nothing to state."""
    if isinstance(text, str) and xml_text(text):
        element.set(attribute, xml_text(text))
    else:
        element.attrib.pop(attribute, None)


def _change(found: Found, before: Record, after: Record) -> None:
    _change_notes(found, before, after)
    if isinstance(found, FoundFlow):
        _change_flow(found, cast("Flow", before), cast("Flow", after))
        return
    name = getattr(after, "name", None)
    if getattr(before, "name", None) != name:
        state = found.in_brackets if isinstance(found, FoundData) and isinstance(name, str) else ""
        set_text(found.element, "name", f"{name}{state}" if state else name)
        _keep_id(found)
    if isinstance(before, Branch) and isinstance(after, Branch) and before.kind != after.kind:
        _change_branch(found.element, after)


def _keep_id(found: Found) -> None:
    """Reading makes the ids of what lies in no workflow from names; so one that is renamed states the id it has."""
    if not isinstance(found, FoundNode):
        found.element.set(STATED_ID, found.record)


def _change_flow(found: FoundFlow, before: Flow, after: Flow) -> None:
    if before.answer != after.answer:
        set_text(found.element, "name", after.answer)
    if before.condition != after.condition:
        _change_condition(found.element, after)
    if before.default != after.default:
        _change_default(found, after)


def _change_condition(element: etree._Element, after: Flow) -> None:
    expression = element.find(_CONDITION)
    if expression is None and not isinstance(after.answer, str):
        set_text(element, "name", after.condition)
    elif expression is not None and isinstance(after.condition, str) and not len(expression):
        expression.text = xml_text(after.condition)


def _change_default(found: FoundFlow, after: Flow) -> None:
    source, flow_id = found.source, found.element.get("id")
    if source is None or flow_id is None or source.tag not in HAVE_DEFAULTS:
        return
    if after.default is True:
        source.element.set("default", flow_id)
    elif source.element.get("default") == flow_id:
        del source.element.attrib["default"]


def _change_notes(found: Found, before: Record, after: Record) -> None:
    """Notes are edited where one documentation says all of them; elsewhere they come from several places."""
    old, new = getattr(before, "notes", None), getattr(after, "notes", None)
    written = found.element.findall(_DOCUMENTATION)
    if old == new or (old is not None and [_said(each) for each in written] != [old]):
        return
    if not isinstance(new, str):
        for each in written:
            take_out(each)
    elif written:
        written[0].text = xml_text(new)
    else:
        documentation = etree.Element(_DOCUMENTATION)
        documentation.text = xml_text(new)
        put_in(found.element, documentation, at=0)


def _said(documentation: etree._Element) -> str:
    return (documentation.text or "").strip() if not len(documentation) else ""


def _change_branch(element: etree._Element, after: Branch) -> None:
    if str(after.kind) not in BRANCH_TAGS:
        return
    element.tag = f"{BPMN}{BRANCH_TAGS[str(after.kind)]}"
    for attribute in _ONLY_OF_ONE_KIND:
        if attribute != "default" or etree.QName(element).localname not in HAVE_DEFAULTS:
            element.attrib.pop(attribute, None)
