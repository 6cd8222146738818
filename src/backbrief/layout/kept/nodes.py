"""New nodes on a sheet that somebody arranged: each gets a spot of its own, and what it stands on grows if it must."""

from dataclasses import replace
from typing import Final

from backbrief.layout.kept.aim import Size, aim
from backbrief.layout.kept.boxes import bottom_of, enclosing, holds, right_of, shifted
from backbrief.layout.kept.frame import Frame, frame_of, widen
from backbrief.layout.kept.sheet import Sheet
from backbrief.layout.kept.slide import Slide
from backbrief.layout.kept.spot import Range, free_spot, obstacles_for
from backbrief.layout.picture import Box, Point

_NEAR: Final = 300.0
_BACK: Final = 160.0
_ROOM: Final = 34.0
_EDGE: Final = 10.0
_EVENTS_APART: Final = 6.0


def put_nodes(sheet: Sheet, models: list[Sheet]) -> None:
    """Gives every node that is not on the sheet a spot; how it and what lies inside it look is taken from the models.

    Of several models the first counts in which a node stands.
    """
    waiting = [node.id for node in sheet.scene.nodes if node.id not in sheet.nodes]
    while waiting:
        node = _next(sheet, waiting)
        model = next(each for each in models if node in each.nodes)
        if node in sheet.attached:
            _attach(sheet, node, model)
        else:
            _put(sheet, node, model)
        waiting = [each for each in waiting if each not in sheet.nodes]


def _next(sheet: Sheet, waiting: list[str]) -> str:
    """The one to be put next: what it lies in or hangs on stands already, and so does a neighbour, if possible."""
    ready = [node for node in waiting if not _needed(sheet, node) - sheet.nodes.keys()]
    led_to = {edge.target for edge in sheet.scene.edges if edge.source in sheet.nodes}
    leading = {edge.source for edge in sheet.scene.edges if edge.target in sheet.nodes}
    return min(ready, key=lambda node: (node not in led_to, node not in leading))


def _needed(sheet: Sheet, node: str) -> set[str]:
    return {*sheet.holders[node][:1], *([sheet.attached[node]] if node in sheet.attached else [])}


def _attach(sheet: Sheet, event: str, model: Sheet) -> None:
    """Put an event on the lower border of its step, beside those that are there."""
    step, like = sheet.nodes[sheet.attached[event]], model.nodes[event]
    hung = [each for each, host in sheet.attached.items() if host == sheet.attached[event]]
    others = [sheet.nodes[each] for each in hung if each in sheet.nodes]
    left = min((box.x for box in others), default=right_of(step)) - like.width - _EVENTS_APART
    corner = Point(x=max(left, step.x), y=bottom_of(step) - like.height / 2)
    _put_down(sheet, [event], model, by=Point(x=corner.x - like.x, y=corner.y - like.y))


def _put(sheet: Sheet, node: str, model: Sheet) -> None:
    members = [each for each in sheet.members(node) if each in model.nodes]
    shape = enclosing(box for each in members for box in _boxes(model, each))
    size = Size(width=shape.width, height=shape.height)
    sheet.take(members)
    corner = _spot(sheet, node, size)
    if not sheet.holders[node]:
        widen(sheet, node, right=corner.x + size.width + 2 * _EDGE)
    _put_down(sheet, members, model, by=Point(x=corner.x - shape.x, y=corner.y - shape.y))


def _boxes(model: Sheet, node: str) -> list[Box]:
    return [model.nodes[node], *([model.names[node]] if node in model.names else [])]


def _put_down(sheet: Sheet, nodes: list[str], model: Sheet, *, by: Point) -> None:
    """Copy nodes with their names and the lines between them from the model to another place."""
    for boxes, models in ((sheet.nodes, model.nodes), (sheet.names, model.names)):
        boxes.update({each: shifted(models[each], by) for each in nodes if each in models})
    whole = enclosing(model.nodes[each] for each in nodes)
    for flow, line in model.lines.items():
        if set(line.ends) <= set(nodes) and all(holds(whole, point) for point in line.points):
            sheet.lines[flow] = line.shifted(by)


def _spot(sheet: Sheet, node: str, size: Size) -> Point:
    """The corner of a free spot; where there is none near by, room is made first."""
    frame = frame_of(sheet, node)
    wish = aim(sheet, node, size, frame)
    across = _within(wish.corner, frame, size)
    down = (frame.top, frame.bottom - size.height)
    found = free_spot(wish, size, obstacles_for(sheet, node), across=across, down=down)
    return found or _spot_in_new_room(sheet, node, size, frame)


def _within(wish: Point, frame: Frame, size: Size) -> Range:
    return max(frame.left, wish.x - _BACK), min(frame.widest - size.width, max(wish.x, frame.left) + _NEAR)


def _spot_in_new_room(sheet: Sheet, node: str, size: Size, frame: Frame) -> Point:
    """A spot in a strip that is added to the frame, on the side where fewer have to make room for it."""
    missing = size.width - (frame.right - frame.left)
    if sheet.holders[node] and missing > 0:
        sheet.slide(Slide("across", frame.right + _EDGE, missing))
        frame = frame_of(sheet, node)
    row = _row_in_new_strip(sheet, frame, high=size.height, may_be_above=not sheet.holders[node])
    wish = aim(sheet, node, size, frame)
    wish = replace(wish, corner=Point(x=max(wish.corner.x, frame.left), y=row))
    across = (frame.left, max(frame.left, _end(sheet, frame) - size.width))
    for with_lines in (True, False):
        obstacles = obstacles_for(sheet, node, with_lines=with_lines)
        found = free_spot(wish, size, obstacles, across=across, down=(row, row))
        if found:
            return found
    return Point(x=across[1], y=row)


def _row_in_new_strip(sheet: Sheet, frame: Frame, *, high: float, may_be_above: bool) -> float:
    """Make room for a strip, and give the upper side of what stands in the middle of it."""
    strip = high + _ROOM
    below = sum(box.y >= frame.bottom + _EDGE for box in sheet.nodes.values())
    above = sum(bottom_of(box) <= frame.top - _EDGE for box in sheet.nodes.values())
    if may_be_above and above < below:
        sheet.slide(Slide("down", frame.top - _EDGE, -strip))
        return frame.top - strip + _ROOM / 2
    sheet.slide(Slide("down", frame.bottom + _EDGE, strip))
    return frame.bottom + _ROOM / 2


def _end(sheet: Sheet, frame: Frame) -> float:
    """Where the frame may end at the right when it grows; never much further than all that stands on the sheet."""
    furthest = max(map(right_of, sheet.nodes.values()), default=frame.right)
    return max(frame.right, min(frame.widest, furthest + _NEAR))
