"""A whole new BPMN document for one workflow of a design."""

from lxml import etree

from backbrief.domain.design import Design
from backbrief.formats.bpmn.extension.spelled import xml_text
from backbrief.formats.bpmn.fresh.data import Store, add_data
from backbrief.formats.bpmn.fresh.drawing import add_drawing
from backbrief.formats.bpmn.fresh.elements import add_notes, element
from backbrief.formats.bpmn.fresh.outline import NO_POOL, Outline, outline_of
from backbrief.formats.bpmn.fresh.people import add_lanes, add_pools, process_id
from backbrief.formats.bpmn.fresh.work import add_messages, add_work
from backbrief.formats.bpmn.mapping import BPMN, OURS, PREFIXES, STATED_ID


def new_document(design: Design, workflow: str) -> etree._Element:
    """The document, drawn by our own layout; what BPMN has no place for is not in it yet."""
    return document_of(outline_of(design, workflow))


def document_of(outline: Outline) -> etree._Element:
    """The document of an outline, which then knows the id of every element in it."""
    definitions = etree.Element(f"{BPMN}definitions", nsmap=PREFIXES)
    definitions.set("id", outline.ids.of("definitions"))
    definitions.set("targetNamespace", OURS)
    definitions.set("exporter", "Backbrief")
    around = _add_pools(definitions, outline) if outline.pools else None
    stores = [Store(pool) for pool in outline.processes]
    for store in stores:
        process = _add_process(definitions, outline, store)
        around = process if around is None else around
    if around is not None:
        _name(around, outline)
        add_drawing(definitions, str(around.get("id")), outline, stores)
    etree.indent(definitions)
    return definitions


def _add_pools(definitions: etree._Element, outline: Outline) -> etree._Element:
    collaboration = element(definitions, "collaboration", outline.ids.of("collaboration"))
    add_pools(collaboration, outline)
    add_messages(collaboration, outline)
    return collaboration


def _add_process(definitions: etree._Element, outline: Outline, store: Store) -> etree._Element:
    names = {band.id: band.name for band in outline.pools}
    process = element(definitions, "process", process_id(store.pool, outline), names.get(store.pool))
    process.set("isExecutable", "false")
    if store.pool != NO_POOL:
        add_lanes(process, store.pool, outline)
    add_work(process, store.pool, outline, store)
    add_data(process, outline, store)
    return process


def _name(around: etree._Element, outline: Outline) -> None:
    """The collaboration, or a process that stands alone, carries the name and the notes of the workflow."""
    workflow = outline.design.records[outline.workflow]
    around.set(STATED_ID, outline.workflow)
    name = getattr(workflow, "name", None)
    if isinstance(name, str):
        around.set("name", xml_text(name))
    add_notes(around, getattr(workflow, "notes", None))
