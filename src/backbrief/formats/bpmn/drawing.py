"""A workflow as an editor of drawings shows it: who does what and what follows what, without all other facts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from lxml import etree

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.fresh.document import document_of
from backbrief.formats.bpmn.fresh.outline import outline_of
from backbrief.formats.bpmn.parse import parse
from backbrief.formats.bpmn.places import places_in, put_in_place
from backbrief.formats.bpmn.read import drafted
from backbrief.formats.format import Refused
from backbrief.layout.kept.place import Place


@dataclass(frozen=True, slots=True)
class Drawing:
    """The BPMN file of a drawing, and the record that each of its elements stands for, by the element's id.

    A band without a record of its own stands for `band/company` or `band/nobody-named`.
    """

    content: bytes
    ids: Mapping[str, str]


def drawing_of(design: Design, workflow: str, *, places: Mapping[str, Place] | None = None) -> Drawing:
    """The drawing of a workflow. Raises Refused when there is no such workflow.

    Everything stands at its place as far as `places` knows one; what is new finds a place beside it. Roles, functions
    and parties that have a place are drawn although nothing stands on them.
    """
    if design.find(workflow, Workflow) is None:
        raise Refused("there is no such workflow", place=workflow, remedy="Name one of the design's workflows.")
    bands = _drawn_although_empty(design, places or {})
    outline = outline_of(_without_what_is_not_drawn(design, workflow), workflow, also=bands)
    root = document_of(outline)
    drawn = (*(band.id for band in outline.scene.bands), *outline.graph.nodes, *(flow.id for flow in outline.flows))
    ids = {outline.xml_id(record): record for record in drawn}
    put_in_place(root, ids, outline.scene, places or {})
    return Drawing(etree.tostring(root, encoding="UTF-8", xml_declaration=True), ids)


def places_drawn(drawing: Drawing) -> dict[str, Place]:
    """Where everything in a drawing stands that is a record, by the record's id. Raises Refused."""
    return places_in(parse(drawing.content, name="the drawing"), drawing.ids)


def places_in_file(content: bytes, *, name: str, workflow: str) -> dict[str, Place]:
    """Where another tool drew a workflow in a file, by the ids of the records that reading makes of it. Raises Refused.

    Of the bands in a file with several workflows only those around this one are told.
    """
    draft = drafted(parse(content, name=name), name=name)
    ids = {element: each.record for element, each in draft.survey.by_id.items() if each.record}
    places = places_in(parse(content, name=name), ids)
    # Nobody does a branch: it stands wherever the file has it.
    branches = (each for each in places if isinstance(draft.records.get(each), Branch))
    places |= {branch: replace(places[branch], band="") for branch in branches}
    return _of_workflow(places, workflow) if any(map(_is_foreign_to(workflow), places)) else places


def _is_foreign_to(workflow: str) -> Callable[[str], bool]:
    return lambda record: record.startswith("workflow/") and not record.startswith(f"{workflow}/")


def _of_workflow(places: Mapping[str, Place], workflow: str) -> dict[str, Place]:
    """The places of a workflow's own work, and of the bands around it and at the ends of its messages."""
    inside = {record: place for record, place in places.items() if record.startswith(f"{workflow}/")}
    waiting = {band for place in inside.values() for band in (place.band, *place.ends)}
    while bands := waiting & places.keys() - inside.keys():
        inside |= {band: places[band] for band in bands}
        waiting = {places[band].band for band in bands}
    return inside


def _drawn_although_empty(design: Design, places: Mapping[str, Place]) -> tuple[str, ...]:
    """Who has a band because somebody drew it, though perhaps nothing stands on it."""
    return tuple(each for each in places if isinstance(design.records.get(each), Role | Function | Party))


def _without_what_is_not_drawn(design: Design, workflow: str) -> Design:
    steps = (
        Step(id=step.id, name=step.name, role=step.role, inside=step.inside) for step in design.inside(workflow, Step)
    )
    others: Iterable[Branch | Event | Flow] = chain.from_iterable(
        design.inside(workflow, subject) for subject in (Branch, Event, Flow)
    )
    plain = (replace(each, notes=None) for each in others)
    return design.with_records(*steps, *plain, Workflow(id=workflow, name=design.name_of(workflow)))
