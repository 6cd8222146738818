"""Uses of information as data objects, data stores and the arrows between them and the steps."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from backbrief.domain.information import Information, System
from backbrief.domain.need import READS, WRITES
from backbrief.domain.step import Step
from backbrief.formats.bpmn.fresh.elements import add_reference, element
from backbrief.formats.bpmn.fresh.outline import Outline
from backbrief.formats.bpmn.mapping import STATED_ID, STATED_SYSTEM


@dataclass(frozen=True, slots=True)
class Arrow:
    """A dotted line between data and a step, by their ids in the file."""

    id: str
    source: str
    target: str


@dataclass(slots=True)
class Store:
    """The data of one process: the steps that use each piece of information, and the arrows drawn so far."""

    pool: str
    used_by: dict[str, list[str]] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)


def add_uses(made: etree._Element, step: Step, outline: Outline, store: Store) -> None:
    """The data that flows into and out of a step."""
    reads, writes = (list(dict.fromkeys(_used(step, kinds, outline))) for kinds in (READS, WRITES))
    for information in (*reads, *writes):
        store.used_by.setdefault(information, []).append(step.id)
    target = outline.ids.of(f"input of {step.id}", like=f"{outline.xml_id(step.id)}-input") if reads else ""
    if reads:
        # The schema wants a target inside the step; tools that draw write and expect this name for it.
        element(made, "property", target, "__targetRef_placeholder")
    for information in reads:
        data = data_id(information, store.pool, outline)
        arrow = Arrow(_arrow_id(data, step, outline, way="to"), data, outline.xml_id(step.id))
        drawn = element(made, "dataInputAssociation", arrow.id)
        add_reference(drawn, "sourceRef", data)
        add_reference(drawn, "targetRef", target)
        store.arrows.append(arrow)
    for information in writes:
        data = data_id(information, store.pool, outline)
        arrow = Arrow(_arrow_id(data, step, outline, way="from"), outline.xml_id(step.id), data)
        add_reference(element(made, "dataOutputAssociation", arrow.id), "targetRef", data)
        store.arrows.append(arrow)


def add_data(process: etree._Element, outline: Outline, store: Store) -> None:
    """The data objects and data stores of a process; information that some system holds is drawn as a store."""
    for information in store.used_by:
        system = _system_of(information, outline)
        name = getattr(outline.design.records[information], "name", None)
        kind = "dataStore" if system else "dataObject"
        thing = outline.ids.of(f"{kind} {store.pool if not system else ''} {information}", like=f"{kind}-{information}")
        if not system:
            element(process, "dataObject", thing)
        drawn = element(process, f"{kind}Reference", data_id(information, store.pool, outline), name)
        drawn.set(f"{kind}Ref", thing)
        drawn.set(STATED_ID, information)
        if system:
            drawn.set(STATED_SYSTEM, system)
            _add_store(process, thing, name)


def data_id(information: str, pool: str, outline: Outline) -> str:
    """The id of what is drawn in a process for a piece of information."""
    return outline.ids.of(f"data {pool} {information}", like=information)


def _used(step: Step, kinds: tuple[str, ...], outline: Outline) -> Iterator[str]:
    for use in step.uses if isinstance(step.uses, tuple) else ():
        if use.kind in kinds and isinstance(outline.design.records.get(str(use.information)), Information):
            yield str(use.information)


def _arrow_id(data: str, step: Step, outline: Outline, *, way: str) -> str:
    return outline.ids.of(f"arrow {way} {step.id} {data}", like=f"{outline.xml_id(step.id)}-{way}-{data}")


def _system_of(information: str, outline: Outline) -> str:
    systems = outline.design.of(System)
    return next((each.id for each in systems if isinstance(each.holds, tuple) and information in each.holds), "")


def _add_store(process: etree._Element, store_id: str, name: object) -> None:
    definitions = process.getparent()
    if definitions is not None and all(each.get("id") != store_id for each in definitions):
        element(definitions, "dataStore", store_id, name)
