"""Lines for the flows that have none on a sheet that somebody arranged: around all shapes, with their text beside."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from backbrief.layout.kept.aim import Size
from backbrief.layout.kept.boxes import around, overlap
from backbrief.layout.kept.doors import Door, doors_of_band, doors_to_enter, doors_to_leave
from backbrief.layout.kept.sheet import Line, Sheet
from backbrief.layout.kept.walk import CLEAR, walk
from backbrief.layout.picture import Box, Point
from backbrief.layout.scene import Edge

_TEXT_AWAY: Final = 4.0


def put_lines(sheet: Sheet, sizes: dict[str, Size | None]) -> None:
    """Draws every flow of `sizes` that is not on the sheet; the size is that of the text on it, if there is any."""
    for edge in sheet.scene.edges:
        if edge.id in sizes and edge.id not in sheet.lines:
            points = _points(sheet, edge)
            text = sizes[edge.id]
            label = _beside(sheet, points, text) if text else None
            sheet.lines[edge.id] = Line(ends=(edge.source, edge.target), points=points, label=label)


def _points(sheet: Sheet, edge: Edge) -> tuple[Point, ...]:
    starts, ends = _doors_to_leave(sheet, edge), _doors_to_enter(sheet, edge)
    shapes = [box for node, box in sheet.nodes.items() if node not in _holding(sheet, edge)]
    others = [box for line, box in sheet.segments() if not {edge.source, edge.target} & set(line.ends)]
    names = [around(box, _TEXT_AWAY - CLEAR) for box in sheet.names.values()]
    way = walk(starts, ends, shapes=[*shapes, *names], lines=others) or walk(starts, ends, shapes=shapes, lines=others)
    return way or _elbow(starts, ends)


def _doors_to_leave(sheet: Sheet, edge: Edge) -> Sequence[Door]:
    if edge.source not in sheet.nodes:
        return doors_of_band(sheet.bands[edge.source], facing=sheet.nodes[edge.target])
    return doors_to_leave(sheet.nodes[edge.source], message=edge.kind == "message")


def _doors_to_enter(sheet: Sheet, edge: Edge) -> Sequence[Door]:
    if edge.target not in sheet.nodes:
        return doors_of_band(sheet.bands[edge.target], facing=sheet.nodes[edge.source])
    return doors_to_enter(sheet.nodes[edge.target], message=edge.kind == "message")


def _holding(sheet: Sheet, edge: Edge) -> set[str]:
    """What encloses an end of a flow, and the step on whose border it begins: its line may lead through these."""
    nodes = [end for end in (edge.source, edge.target) if end in sheet.nodes]
    return {holder for end in nodes for holder in sheet.holders[end]}


def _elbow(starts: Sequence[Door], ends: Sequence[Door]) -> tuple[Point, ...]:
    """The shortest line between two doors, for want of one that leads around all shapes."""
    pairs = ((start.point, end.point) for start in starts for end in ends)
    start, end = min(pairs, key=lambda pair: abs(pair[0].x - pair[1].x) + abs(pair[0].y - pair[1].y))
    turns = () if start.x == end.x or start.y == end.y else (Point(x=end.x, y=start.y),)
    return (start, *turns, end)


def _beside(sheet: Sheet, points: tuple[Point, ...], size: Size) -> Box:
    """Where the text of a line lies on nothing, as near to its beginning as possible."""
    spots = list(_spots(points, size))
    taken = [*sheet.nodes.values(), *sheet.names.values(), *(line.label for line in sheet.lines.values() if line.label)]
    return next((spot for spot in spots if not any(overlap(spot, box) for box in taken)), spots[0])


def _spots(points: tuple[Point, ...], size: Size) -> Iterator[Box]:
    for start, end in pairwise(points):
        middle = Point(x=(start.x + end.x) / 2, y=(start.y + end.y) / 2)
        if start.y == end.y:
            near = start.x + _TEXT_AWAY if start.x <= end.x else start.x - size.width - _TEXT_AWAY
            for left in (near, middle.x - size.width / 2):
                for top in (start.y - size.height - _TEXT_AWAY, start.y + _TEXT_AWAY):
                    yield Box(x=left, y=top, width=size.width, height=size.height)
        else:
            for left in (start.x + _TEXT_AWAY, start.x - size.width - _TEXT_AWAY):
                yield Box(x=left, y=middle.y - size.height / 2, width=size.width, height=size.height)
