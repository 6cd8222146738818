"""The drawing of an imported file: new shapes find a free place, moved ones take their lines along."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from lxml import etree

from backbrief.formats.bpmn.extension.placed import put_drawn_in
from backbrief.formats.bpmn.fresh.drawing import number
from backbrief.formats.bpmn.fresh.xml_ids import XmlIds
from backbrief.formats.bpmn.mapping import BPMN, EDGE, LABEL, PLANE, SHAPE, SHAPE_BOUNDS, WAYPOINT
from backbrief.formats.bpmn.survey.drawing import Box, boxes_of

_GAP = 60.0
_NUDGE = 30.0
_TRIES = 200
_LANE = 120.0
_HOLDING_OTHERS = tuple(
    f"{BPMN}{tag}" for tag in ("participant", "lane", "subProcess", "transaction", "adHocSubProcess", "group")
)


@dataclass(slots=True)
class Canvas:
    """The planes of a document, where everything stands so far, and ids for what is added."""

    root: etree._Element
    boxes: dict[str, Box] = field(init=False)
    ids: XmlIds = field(init=False)
    small: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """See what is drawn and which ids are taken."""
        self.boxes = boxes_of(self.root)
        self.ids = XmlIds(taken=frozenset(str(each.get("id")) for each in self.root.iter(etree.Element)))
        self.small = self.boxes.keys() - {each.get("id") for each in self.root.iter(*_HOLDING_OTHERS)}

    def place(self, xml_id: str, size: tuple[float, float], *, beside: str = "", within: str = "") -> None:
        """Draws a new shape to the right of another one, in the middle of a lane, where nothing else stands."""
        plane = self._plane_of(beside or within)
        if plane is None:
            return
        neighbour, lane = self.boxes.get(beside), self.boxes.get(within)
        around = lane or neighbour or Box(0.0, 0.0, 0.0, 4 * _GAP)
        left = neighbour.left + neighbour.width if neighbour else around.left
        box = self._free(Box(left + _GAP, around.top + around.height / 2 - size[1] / 2, *size))
        self._shape(plane, xml_id, box)
        self.boxes[xml_id] = box
        self.small.add(xml_id)

    def add_lane(self, xml_id: str, *, below: list[str], inside: list[str]) -> None:
        """Draws a lane below others; what holds it grows, and what stands below makes room."""
        shapes = {shape.get("bpmnElement", ""): shape for shape in self.root.iter(SHAPE)}
        lowest = max((each for each in below if each in self.boxes), key=self._bottom, default="")
        if not lowest or shapes[lowest].get("isHorizontal") == "false":
            return
        box, bottom = self.boxes[lowest], self._bottom(lowest)
        for element in self.root.iter(SHAPE_BOUNDS, WAYPOINT):
            _shift(element, _LANE, since=bottom)
        for each in self.boxes.keys() & set(inside):
            for bounds in shapes[each].iterchildren(SHAPE_BOUNDS):
                bounds.set("height", number(self.boxes[each].height + _LANE))
        plane = self._plane_of(lowest)
        if plane is not None:
            self._shape(plane, xml_id, Box(box.left, bottom, box.width, _LANE)).set("isHorizontal", "true")
        self.boxes = boxes_of(self.root)

    def join(self, xml_id: str, source: str, target: str) -> None:
        """Draws a new line from the right side of one shape to the left side of another."""
        one, other, plane = self.boxes.get(source), self.boxes.get(target), self._plane_of(source)
        if one is None or other is None or plane is None:
            return
        start = (one.left + one.width, one.top + one.height / 2)
        stop = (other.left, other.top + other.height / 2)
        turn = (start[0] + stop[0]) / 2
        bends = [] if start[1] == stop[1] else [(turn, start[1]), (turn, stop[1])]
        edge = etree.SubElement(plane, EDGE, id=self.ids.of(f"line {xml_id}"), bpmnElement=xml_id)
        for x, y in (start, *bends, stop):
            etree.SubElement(edge, WAYPOINT, x=number(x), y=number(y))
        self._draw(plane, edge)

    def move(self, xml_id: str, *, into: str, lines: dict[str, int]) -> None:
        """Moves a shape up or down into a lane; of each line at it, the end at this place (0 or -1) goes along."""
        box, lane = self.boxes.get(xml_id), self.boxes.get(into)
        if box is None or lane is None:
            return
        down = lane.top + lane.height / 2 - box.top - box.height / 2
        self.boxes[xml_id] = Box(box.left, box.top + down, box.width, box.height)
        for bounds in (each for shape in self._drawn(SHAPE, {xml_id}) for each in shape.iter(SHAPE_BOUNDS)):
            _shift(bounds, down)
        for edge in self._drawn(EDGE, lines.keys()):
            points = edge.findall(WAYPOINT)
            if points:
                _shift(points[lines[edge.get("bpmnElement", "")]], down)

    def _drawn(self, tag: str, ids: Collection[str]) -> Iterator[etree._Element]:
        """The shapes or lines of some elements."""
        return (each for each in self.root.iter(tag) if each.get("bpmnElement", "") in ids)

    def _free(self, box: Box) -> Box:
        for _ in range(_TRIES):
            if not any(_touch(box, self.boxes[other]) for other in self.small if other in self.boxes):
                break
            box = Box(box.left + _NUDGE, box.top, box.width, box.height)
        return box

    def _plane_of(self, xml_id: str) -> etree._Element | None:
        """The plane on which a shape is drawn, else the first one."""
        drawn = (shape.getparent() for shape in self._drawn(SHAPE, {xml_id}))
        return next(drawn, next(self.root.iter(PLANE), None))

    def _bottom(self, xml_id: str) -> float:
        return self.boxes[xml_id].top + self.boxes[xml_id].height

    def _shape(self, plane: etree._Element, xml_id: str, box: Box) -> etree._Element:
        shape = etree.SubElement(plane, SHAPE, id=self.ids.of(f"shape {xml_id}"), bpmnElement=xml_id)
        sides = {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
        etree.SubElement(shape, SHAPE_BOUNDS, {side: number(length) for side, length in sides.items()})
        self._draw(plane, shape)
        return shape

    def _draw(self, plane: etree._Element, drawn: etree._Element) -> None:
        # Made inside the document, so that it takes the prefixes that are in use there; then put in its line.
        plane.remove(drawn)
        label = plane.find(LABEL)
        put_drawn_in(plane, drawn, at=len(plane) if label is None else plane.index(label))


def _shift(element: etree._Element, down: float, *, since: float = float("-inf")) -> None:
    """Moves what stands at or below a height further down."""
    try:
        top = float(element.get("y", ""))
    except ValueError:
        return
    if top >= since:
        element.set("y", number(top + down))


def _touch(one: Box, other: Box) -> bool:
    across = one.left < other.left + other.width and other.left < one.left + one.width
    return across and one.top < other.top + other.height and other.top < one.top + one.height
