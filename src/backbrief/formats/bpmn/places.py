"""Where the shapes and arrows of a drawing stand: taken from a file, kept as text, and put into another file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from math import isfinite
from typing import Any

from lxml import etree

from backbrief.formats.bpmn.fresh.drawing import number
from backbrief.formats.bpmn.mapping import BPMN, EDGE, LABEL, SHAPE, SHAPE_BOUNDS, WAYPOINT
from backbrief.layout.kept.place import Numbers, Place
from backbrief.layout.kept.rearrange import Arranged, rearrange
from backbrief.layout.scene import Scene

_SIDES = ("x", "y", "width", "height")
_BANDS = ("role/", "function/", "party/", "band/")
_ATTACHED = f"{BPMN}boundaryEvent"
_ARROWS = (f"{BPMN}sequenceFlow", f"{BPMN}messageFlow")


def places_in(root: etree._Element, ids: Mapping[str, str]) -> dict[str, Place]:
    """The places of everything in a document that stands for a record, by the record's id.

    A drawing whose lanes go from top to bottom tells none, for we draw them from left to right.
    """
    ends, bands = _ends_of_arrows(root, ids), _bands_of(root)
    found: dict[str, Place] = {}
    if any(shape.get("isHorizontal") == "false" for shape in root.iter(SHAPE)):
        return found
    for drawn in root.iter(SHAPE, EDGE):
        element = drawn.get("bpmnElement", "")
        if element in ids:
            place = _place(drawn, ends.get(element, ()))
            if place is not None:
                found[ids[element]] = replace(place, band=ids.get(bands.get(element, ""), ""))
    return found


def put_in_place(root: etree._Element, ids: Mapping[str, str], scene: Scene, places: Mapping[str, Place]) -> None:
    """Moves everything in a document, which shows the scene, to its place; what has none finds one beside the rest."""
    shapes = {each.get("bpmnElement", ""): each for each in root.iter(SHAPE, EDGE)}
    attached = {event.get("id", ""): event.get("attachedToRef", "") for event in root.iter(_ATTACHED)}
    known = Arranged(
        bands={record: place for record, place in places.items() if record.startswith(_BANDS)},
        others={record: place for record, place in places.items() if not record.startswith(_BANDS)},
    )
    arranged = rearrange(
        scene,
        known=known,
        fresh=places_in(root, ids),
        attached={ids[event]: ids[step] for event, step in attached.items()},
    )
    for element, record in ids.items():
        _move(shapes[element], arranged[record])


def places_together(
    kept: Mapping[str, Place], *, since: Mapping[str, Place], now: Mapping[str, Place]
) -> dict[str, Place]:
    """The places to be kept after a drawing was changed: what moved `since` stands where it is `now`.

    All else stays where it was kept, wherever others have moved it meanwhile. A band that was taken off the drawing is
    forgotten; a shape is not, for it may come back.
    """
    moved = {record: place for record, place in now.items() if record not in kept or since.get(record) != place}
    left = {record for record in since.keys() - now.keys() if record.startswith(_BANDS)}
    return {record: place for record, place in kept.items() if record not in left} | moved


def bands_alone(places: Mapping[str, Place]) -> dict[str, Place]:
    """Which bands are drawn, and nothing of where anything stands."""
    return {record: Place() for record in places if record.startswith(_BANDS)}


def places_as_text(places: Mapping[str, Place]) -> bytes:
    """The places as JSON."""
    return json.dumps({record: asdict(place) for record, place in places.items()}).encode()


def places_from_text(text: bytes) -> dict[str, Place]:
    """The places that `places_as_text` wrote."""
    return {record: _from_json(place) for record, place in json.loads(text).items()}


def _ends_of_arrows(root: etree._Element, ids: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    arrows = {
        str(arrow.get("id")): (arrow.get("sourceRef", ""), arrow.get("targetRef", "")) for arrow in root.iter(*_ARROWS)
    }
    return {arrow: tuple(ids.get(end, end) for end in both) for arrow, both in arrows.items()}


def _bands_of(root: etree._Element) -> dict[str, str]:
    """The innermost lane or pool around each element, by the ids of both."""
    pools = {pool.get("processRef"): pool.get("id", "") for pool in root.iter(f"{BPMN}participant")}
    bands: dict[str, str] = {}
    for process in root.iter(f"{BPMN}process"):
        pool = pools.get(process.get("id"), "")
        bands |= {str(inner.get("id")): pool for inner in process.iterdescendants(etree.Element)}
        for lane in process.iter(f"{BPMN}lane"):
            inner_lanes = (each.get("id") for each in lane.iterdescendants(f"{BPMN}lane"))
            listed = (each.text for each in lane.iterchildren(f"{BPMN}flowNodeRef"))
            bands |= {str(each).strip(): lane.get("id", "") for each in (*inner_lanes, *listed)}
    return bands


def _place(drawn: etree._Element, ends: tuple[str, ...]) -> Place | None:
    label = drawn.find(f"{LABEL}/{SHAPE_BOUNDS}")
    text = _numbers(label, _SIDES) if label is not None else ()
    if drawn.tag == SHAPE:
        bounds = drawn.find(SHAPE_BOUNDS)
        box = _numbers(bounds, _SIDES) if bounds is not None else ()
        return Place(box=box, label=text) if box else None
    points = tuple(_numbers(point, ("x", "y")) for point in drawn.iterchildren(WAYPOINT))
    return Place(ends=ends, points=points, label=text) if len(points) > 1 and all(points) else None


def _numbers(element: etree._Element, names: Iterable[str]) -> Numbers:
    """The numbers in some attributes; nothing when one of them is none."""
    try:
        numbers = tuple(float(element.get(name, "")) for name in names)
    except ValueError:
        return ()
    return numbers if all(map(isfinite, numbers)) else ()


def _move(drawn: etree._Element, place: Place) -> None:
    for child in drawn.findall(WAYPOINT) + drawn.findall(LABEL):
        drawn.remove(child)
    bounds = drawn.find(SHAPE_BOUNDS)
    if bounds is not None:
        bounds.attrib.update(_sides(place.box))
    for x, y in place.points:
        etree.SubElement(drawn, WAYPOINT, x=number(x), y=number(y))
    if place.label:
        label = etree.SubElement(drawn, LABEL)
        etree.SubElement(label, SHAPE_BOUNDS, dict(_sides(place.label)))


def _sides(box: Numbers) -> Iterator[tuple[str, str]]:
    return ((side, number(length)) for side, length in zip(_SIDES, box, strict=True))


def _from_json(told: Mapping[str, Any]) -> Place:
    points = tuple(tuple(point) for point in told["points"])
    return Place(tuple(told["box"]), tuple(told["ends"]), points, tuple(told["label"]), told.get("band", ""))
