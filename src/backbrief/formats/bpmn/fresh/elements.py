"""Small pieces that every element of a new file is made of: its id, its name and its notes."""

from lxml import etree

from backbrief.domain.identity import last_part
from backbrief.formats.bpmn.extension.spelled import xml_text
from backbrief.formats.bpmn.fresh.outline import Outline
from backbrief.formats.bpmn.mapping import BPMN, STATED_ID


def element(parent: etree._Element, tag: str, xml_id: str, name: object = None) -> etree._Element:
    """A new element with an id and, where one is stated, a name."""
    made = etree.SubElement(parent, f"{BPMN}{tag}", id=xml_id)
    if isinstance(name, str) and xml_text(name):
        made.set("name", xml_text(name))
    return made


def record_element(parent: etree._Element, tag: str, record_id: str, outline: Outline) -> etree._Element:
    """A new element that stands for a record of the workflow, with the record's name and notes."""
    record = outline.design.records[record_id]
    xml_id = outline.xml_id(record_id)
    made = element(parent, tag, xml_id, getattr(record, "name", None))
    if xml_id != last_part(record_id):
        made.set(STATED_ID, record_id)
    add_notes(made, getattr(record, "notes", None))
    return made


def add_notes(parent: etree._Element, notes: object) -> None:
    """Notes as documentation."""
    if isinstance(notes, str) and xml_text(notes):
        documentation = etree.Element(f"{BPMN}documentation")
        documentation.text = xml_text(notes)
        parent.insert(0, documentation)


def add_reference(parent: etree._Element, tag: str, xml_id: str) -> None:
    """An element that holds nothing but the id of another."""
    etree.SubElement(parent, f"{BPMN}{tag}").text = xml_id
