"""Information as data objects, the systems that hold it as data stores, and the lines between them and the steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from backbrief.domain.information import Information, System
from backbrief.domain.need import READS, WRITES
from backbrief.domain.step import Step
from backbrief.formats.bpmn.fresh.elements import add_reference, element
from backbrief.formats.bpmn.fresh.outline import Outline
from backbrief.formats.bpmn.mapping import STATED_ID


@dataclass(frozen=True, slots=True)
class Arrow:
    """A dotted line between data and a step, or between data and the store it is kept in, by their ids in the file."""

    id: str
    source: str
    target: str


@dataclass(slots=True)
class Store:
    """The data of one process: the steps that use each information or system, and the arrows drawn so far."""

    pool: str
    used_by: dict[str, list[str]] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)


def add_uses(made: etree._Element, step: Step, outline: Outline, store: Store) -> None:
    """The data that flows into and out of a step."""
    reads, writes = (list(dict.fromkeys(_used(step, kinds, outline))) for kinds in (READS, WRITES))
    for record in (*reads, *writes):
        store.used_by.setdefault(record, []).append(step.id)
    target = outline.ids.of(f"input of {step.id}", like=f"{outline.xml_id(step.id)}-input") if reads else ""
    if reads:
        # The schema wants a target inside the step; tools that draw write and expect this name for it.
        element(made, "property", target, "__targetRef_placeholder")
    for record in reads:
        data = data_id(record, store.pool, outline)
        arrow = Arrow(_arrow_id(data, step, outline, way="to"), data, outline.xml_id(step.id))
        drawn = element(made, "dataInputAssociation", arrow.id)
        add_reference(drawn, "sourceRef", data)
        add_reference(drawn, "targetRef", target)
        store.arrows.append(arrow)
    for record in writes:
        data = data_id(record, store.pool, outline)
        arrow = Arrow(_arrow_id(data, step, outline, way="from"), outline.xml_id(step.id), data)
        add_reference(element(made, "dataOutputAssociation", arrow.id), "targetRef", data)
        store.arrows.append(arrow)


def add_data(process: etree._Element, outline: Outline, store: Store) -> None:
    """The data objects of a process and the data stores that they are kept in, joined by dotted lines."""
    kept = list(_kept(store.used_by, outline))
    for information, system in kept:
        store.used_by.setdefault(system, []).extend(store.used_by[information])
    for record in store.used_by:
        kind = "dataStore" if is_system(record, outline) else "dataObject"
        name = getattr(outline.design.records[record], "name", None)
        where = "" if kind == "dataStore" else store.pool
        thing = outline.ids.of(f"{kind} {where} {record}", like=f"{kind}-{record}")
        if kind == "dataObject":
            element(process, kind, thing)
        else:
            _add_store(process, thing, name)
        drawn = element(process, f"{kind}Reference", data_id(record, store.pool, outline), name)
        drawn.set(f"{kind}Ref", thing)
        drawn.set(STATED_ID, record)
    for information, system in kept:
        ends = [data_id(each, store.pool, outline) for each in (information, system)]
        arrow = Arrow(outline.ids.of(f"line {' '.join(ends)}", like=f"{ends[0]}-in-{ends[1]}"), *ends)
        line = element(process, "association", arrow.id)
        line.set("sourceRef", arrow.source)
        line.set("targetRef", arrow.target)
        store.arrows.append(arrow)


def data_id(record: str, pool: str, outline: Outline) -> str:
    """The id of what is drawn in a process for a piece of information or a system."""
    return outline.ids.of(f"data {pool} {record}", like=record)


def is_system(record: str, outline: Outline) -> bool:
    """True for what is drawn as a store."""
    return isinstance(outline.design.records.get(record), System)


def _used(step: Step, kinds: tuple[str, ...], outline: Outline) -> Iterator[str]:
    """The information that a step uses in these ways, and the systems of uses that do not say which information."""
    uses = [use for use in step.uses if use.kind in kinds] if isinstance(step.uses, tuple) else []
    told = (str(use.information) for use in uses)
    yield from (each for each in told if isinstance(outline.design.records.get(each), Information))
    yield from (str(use.source) for use in uses if use.information is None and is_system(str(use.source), outline))


def _kept(used: Iterable[str], outline: Outline) -> Iterator[tuple[str, str]]:
    """Each information that is used, with each system that holds it."""
    for system in outline.design.of(System):
        held = system.holds if isinstance(system.holds, tuple) else ()
        yield from ((information, system.id) for information in dict.fromkeys(held) if information in used)


def _arrow_id(data: str, step: Step, outline: Outline, *, way: str) -> str:
    return outline.ids.of(f"arrow {way} {step.id} {data}", like=f"{outline.xml_id(step.id)}-{way}-{data}")


def _add_store(process: etree._Element, store_id: str, name: object) -> None:
    definitions = process.getparent()
    if definitions is not None and all(each.get("id") != store_id for each in definitions):
        element(definitions, "dataStore", store_id, name)
