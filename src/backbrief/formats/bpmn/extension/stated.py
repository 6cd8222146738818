"""Reads what our own additions to a file state: facts of what BPMN drew, and records that BPMN has no place for."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from lxml import etree

from backbrief.domain.design import IN_WORKFLOW, SUBJECTS, Defaults, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import last_part
from backbrief.domain.information import Attribute
from backbrief.domain.kind import Unreadable
from backbrief.domain.reading import read_facts
from backbrief.domain.workflow import Header
from backbrief.formats.bpmn.extension.loose_ends import drop_loose_ends
from backbrief.formats.bpmn.extension.spelled import facts_in
from backbrief.formats.bpmn.mapping import BPMN, FACTS, LEFT_OUT
from backbrief.formats.bpmn.records.draft import Draft

_EXTENSION = f"{BPMN}extensionElements"
_PART = r"[^/\s]+"
_SHAPES: Mapping[type, str] = {
    Header: "design",
    Defaults: rf"(workflow/{_PART}/)?defaults/({'|'.join(SUBJECTS)})",
    Attribute: f"information/{_PART}/{_PART}",
    **dict.fromkeys(IN_WORKFLOW, f"workflow/{_PART}/{_PART}"),
}
"""How the ids of subjects look; all others begin with the word of their subject."""


def add_stated_facts(draft: Draft) -> None:
    """Adds to the records what the file's own additions state, and takes away those that they say are none."""
    is_stated = False
    owners: dict[object, str] = {found.element: found.record for found in draft.survey.by_id.values()}
    for element in draft.survey.root.iter(FACTS, LEFT_OUT):
        around = next(element.iterancestors(_EXTENSION), element).getparent()
        record_id = element.get("id") or owners.get(around, "")
        if element.tag == LEFT_OUT:
            draft.records.pop(record_id, None)
        else:
            _add(element, record_id, draft)
            is_stated = True
    if is_stated:
        drop_loose_ends(draft)


def _add(element: etree._Element, record_id: str, draft: Draft) -> None:
    known = draft.records.get(record_id)
    subject = _subjects().get(element.get("subject", known.word if known else ""))
    if subject is None or not _fits(record_id, subject):
        draft.remarks.count("facts are stated of something that is not in the file", place=_place(element, record_id))
        return
    try:
        draft.records[record_id] = _stated(known, subject, record_id, facts_in(element))
    except Unreadable as trouble:
        at = " > ".join(map(str, trouble.at))
        draft.remarks.count(f"facts cannot be read: {at}: {trouble.message}", place=_place(element, record_id))


def _stated(known: Record | None, subject: type, record_id: str, raw: Mapping[str, Any]) -> Record:
    if subject is Defaults:
        return _defaults(record_id, raw)
    answers = read_facts(subject, raw, scope=record_id)
    if isinstance(known, subject):
        return cast("Record", replace(cast("Any", known), **answers))
    return cast("Record", subject(id=record_id, **answers))


def _defaults(record_id: str, raw: Mapping[str, Any]) -> Defaults:
    subject = SUBJECTS[last_part(record_id)]
    answers = read_facts(subject, raw, scope=record_id)
    stated = ((name, said) for name, said in answers.items() if said is not None and fact_of(subject, name).inherits)
    return Defaults(id=record_id, answers=tuple(stated))


def _subjects() -> dict[str, type]:
    return {**SUBJECTS, Defaults.word: Defaults}


def _fits(record_id: str, subject: type) -> bool:
    word: str = subject.word  # type: ignore[attr-defined]  # every subject has its word as a class variable
    return re.fullmatch(_SHAPES.get(subject, f"{word}/{_PART}"), record_id) is not None


def _place(element: etree._Element, record_id: str) -> str:
    return record_id or f"line {element.sourceline}"
