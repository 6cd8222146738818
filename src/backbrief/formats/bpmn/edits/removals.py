"""Takes steps, branches, events and flows out of a document, with all that leads to them or draws them."""

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.formats.bpmn.edits.words import founds_of
from backbrief.formats.bpmn.extension.placed import take_out
from backbrief.formats.bpmn.mapping import BPMN
from backbrief.formats.bpmn.records.draft import Draft

_ENDS = ("sourceRef", "targetRef", "attachedToRef", "bpmnElement")
_NAMING = frozenset(f"{BPMN}{tag}" for tag in ("flowNodeRef", "incoming", "outgoing"))
_ENDS_OF_DATA = frozenset(f"{BPMN}{tag}" for tag in ("sourceRef", "targetRef"))


def remove_nodes_and_flows(draft: Draft, wanted: Design) -> None:
    """Removes what the document draws of a workflow and the design no longer holds."""
    gone = [
        found.element
        for found in founds_of(draft.survey)
        if isinstance(draft.records.get(found.record), Step | Branch | Event | Flow)
        and found.record not in wanted.records
    ]
    while gone:
        gone = _without(gone, draft.survey.root)


def _without(gone: list[etree._Element], root: etree._Element) -> list[etree._Element]:
    """Removes these elements; gives those that have lost an end by it."""
    inside = chain.from_iterable(element.iter(etree.Element) for element in gone)
    ids = {str(each.get("id")) for each in inside if each.get("id")}
    for element in gone:
        take_out(element)
    left = list(root.iter(etree.Element))
    for element in left:
        _forget(element, ids)
    return list(dict.fromkeys(lost for element in left for lost in _lost(element, ids)))


def _forget(element: etree._Element, ids: set[str]) -> None:
    """Takes away what only names one of these ids."""
    if _last(element.get("default")) in ids:
        del element.attrib["default"]
    if element.tag in _NAMING and _last(element.text) in ids:
        take_out(element)


def _lost(element: etree._Element, ids: set[str]) -> Iterator[etree._Element]:
    """An element that has one of these ids as an end: an arrow, an event on a border, a shape or a line."""
    parent = element.getparent()
    if any(_last(element.get(end)) in ids for end in _ENDS):
        yield element
    elif element.tag in _ENDS_OF_DATA and parent is not None and _last(element.text) in ids:
        yield parent


def _last(reference: str | None) -> str:
    return (reference or "").strip().rpartition(":")[2]
