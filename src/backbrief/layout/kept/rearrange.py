"""A picture as somebody arranged it, brought up to date: what is known stays, what is new gets a place of its own."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from backbrief.layout.kept.aim import Size
from backbrief.layout.kept.bands import put_bands
from backbrief.layout.kept.boxes import around, box_of, holds, middle_of
from backbrief.layout.kept.lines import put_lines
from backbrief.layout.kept.nodes import put_nodes
from backbrief.layout.kept.place import Place
from backbrief.layout.kept.sheet import Line, Sheet
from backbrief.layout.picture import Box, Point
from backbrief.layout.scene import Scene

_AT_THE_BORDER: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """Where bands stood, and everything else; among the bands may be some that are drawn no longer."""

    bands: Mapping[str, Place]
    others: Mapping[str, Place]


def rearrange(
    scene: Scene, *, known: Arranged, fresh: Mapping[str, Place], attached: Mapping[str, str]
) -> dict[str, Place]:
    """The place of everything in `fresh`, which is our own layout of the scene.

    Where there are nodes and none is known, that layout stands. `attached` leads from an event on the border of a step
    to that step.
    """
    before, model = _sheet(scene, known.others, attached), _sheet(scene, fresh, attached)
    has_bands = any(place.box for place in known.bands.values())
    if not before.nodes and (scene.nodes or not has_bands):
        return dict(fresh)
    sheet = _sheet(scene, known.others, attached)
    _keep_lines(sheet, lambda flow, line: _is_as_drawn(line, model.lines[flow], sheet))
    _bring_bands_up_to_date(sheet, known, fresh)
    put_nodes(sheet, [before, model])
    _keep_lines(sheet, lambda flow, line: _is_sound(line, before.lines.get(flow), sheet))
    put_lines(sheet, {flow: _size(line.label) for flow, line in model.lines.items()})
    arranged = {each: _place(each, sheet, was) for each, was in fresh.items()}
    unmoved = (band for band, box in sheet.bands.items() if _stands_as(box, known.bands.get(band)))
    return arranged | {band: replace(known.bands[band], band=fresh[band].band) for band in unmoved}


def _bring_bands_up_to_date(sheet: Sheet, known: Arranged, fresh: Mapping[str, Place]) -> None:
    """Put down all bands, and take off the sheet what belongs on another one, and lines that end away from theirs."""
    on = {node: known.others[node].band for node in sheet.nodes}
    heights = {band.id: box_of(fresh[band.id].box).height for band in sheet.scene.bands}
    put_bands(sheet, known.bands, on=on, heights=heights)
    sheet.take(_displaced(sheet, on))
    moved = {band: box for band, box in sheet.bands.items() if not _stands_as(box, known.bands.get(band))}
    _keep_lines(sheet, lambda _, line: _meets_bands(line, moved))


def _keep_lines(sheet: Sheet, is_kept: Callable[[str, Line], bool]) -> None:
    sheet.lines = {flow: line for flow, line in sheet.lines.items() if is_kept(flow, line)}


def _sheet(scene: Scene, places: Mapping[str, Place], attached: Mapping[str, str]) -> Sheet:
    """A sheet with the nodes and lines of the scene that have a place."""
    known = [(node.id, places[node.id]) for node in scene.nodes if node.id in places and places[node.id].box]
    drawn = [(edge.id, places[edge.id]) for edge in scene.edges if edge.id in places and places[edge.id].points]
    return Sheet(
        scene=scene,
        attached=dict(attached),
        nodes={node: box_of(place.box) for node, place in known},
        names={node: box_of(place.label) for node, place in known if place.label},
        lines={flow: _line(place) for flow, place in drawn},
    )


def _line(place: Place) -> Line:
    source, target = place.ends
    points = tuple(Point(x=x, y=y) for x, y in place.points)
    return Line(ends=(source, target), points=points, label=box_of(place.label) if place.label else None)


def _is_as_drawn(line: Line, now: Line, sheet: Sheet) -> bool:
    """True when a line still joins the same; a lane that fills its pool is as good as the pool."""
    return all(
        was == end or (was in sheet.around and end in sheet.around and _akin(was, end, sheet))
        for was, end in zip(line.ends, now.ends, strict=True)
    )


def _akin(one: str, other: str, sheet: Sheet) -> bool:
    return one in sheet.around[other] or other in sheet.around[one]


def _displaced(sheet: Sheet, on: Mapping[str, str]) -> set[str]:
    """The nodes that others do now, or that lie inside others, than where they stand."""
    displaced = {node.id for node in sheet.scene.nodes if node.id in sheet.nodes and _is_displaced(node.id, on, sheet)}
    hung = {event for event, step in sheet.attached.items() if step in displaced or step not in sheet.nodes}
    return displaced | hung


def _is_displaced(node: str, on: Mapping[str, str], sheet: Sheet) -> bool:
    middle = middle_of(sheet.nodes[node])
    inside = sheet.holders[node]
    if inside:
        return inside[0] not in sheet.nodes or not holds(sheet.nodes[inside[0]], middle)
    others = sheet.holding & sheet.nodes.keys() - set(sheet.members(node))
    if any(holds(sheet.nodes[each], middle) for each in others):
        return node not in sheet.attached
    band = sheet.node[node].band
    stays = not on[node] or (on[node] in sheet.around and _akin(on[node], band, sheet))
    return not stays and not holds(sheet.bands[band], middle)


def _stands_as(box: Box, place: Place | None) -> bool:
    return place is not None and _numbers(box) == place.box


def _meets_bands(line: Line, bands: Mapping[str, Box]) -> bool:
    """False when an end of a line lies away from the border of one of these bands that it belongs to."""
    return all(_is_at_border(bands[end], point) for end, point in _ends_of(line) if end in bands)


def _is_sound(line: Line, before: Line | None, sheet: Sheet) -> bool:
    """False when a step grew away from an end of a line, or when making room has bent a line that was straight."""
    ends = [(sheet.nodes[end], point) for end, point in _ends_of(line) if end in sheet.holding]
    return all(_is_at_border(box, point) for box, point in ends) and (
        before is None or _slants(line) <= _slants(before)
    )


def _ends_of(line: Line) -> Iterable[tuple[str, Point]]:
    return zip(line.ends, (line.points[0], line.points[-1]), strict=True)


def _slants(line: Line) -> int:
    return sum(one.x != other.x and one.y != other.y for one, other in pairwise(line.points))


def _is_at_border(box: Box, point: Point) -> bool:
    return holds(around(box, _AT_THE_BORDER), point) and not holds(around(box, -_AT_THE_BORDER), point)


def _size(label: Box | None) -> Size | None:
    return Size(width=label.width, height=label.height) if label else None


def _place(record: str, sheet: Sheet, fresh: Place) -> Place:
    if record in sheet.lines:
        line = sheet.lines[record]
        points = tuple((point.x, point.y) for point in line.points)
        return Place(ends=fresh.ends, points=points, label=_numbers(line.label))
    box = sheet.bands.get(record) or sheet.nodes[record]
    return Place(box=_numbers(box), label=_numbers(sheet.names.get(record)), band=fresh.band)


def _numbers(box: Box | None) -> tuple[float, ...]:
    return (box.x, box.y, box.width, box.height) if box else ()
