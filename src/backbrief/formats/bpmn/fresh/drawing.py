"""Where everything stands in a new file: a shape for each node, band and piece of data, a line for each flow."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import etree

from backbrief.formats.bpmn.fresh.data import Arrow, Store, data_id, is_system
from backbrief.formats.bpmn.fresh.outline import Outline
from backbrief.formats.bpmn.mapping import DRAWING, EDGE, LABEL, PLANE, SHAPE, SHAPE_BOUNDS, WAYPOINT
from backbrief.layout.lay_out import lay_out
from backbrief.layout.picture import Box, Picture, Point
from backbrief.layout.text import text_size

_DATA = (36.0, 50.0)
_SYSTEM = (50.0, 50.0)
_BUS = 20.0
_ROW = 110.0
_APART = 90.0
_MARGIN = 40.0
_EVENT = 36.0
_TENTHS_END = 99_999.0


def add_drawing(definitions: etree._Element, around: str, outline: Outline, stores: Iterable[Store]) -> None:
    """The drawing of a whole file, of which `around` is the id of the collaboration or process."""
    diagram = etree.SubElement(definitions, f"{{{DRAWING}}}BPMNDiagram", id=outline.ids.of("diagram"))
    plane = etree.SubElement(diagram, PLANE, id=outline.ids.of("plane"), bpmnElement=around)
    sheet = _Sheet(plane, outline, lay_out(outline.scene))
    sheet.draw_bands()
    sheet.draw_nodes()
    below = sheet.picture.height + _MARGIN
    for store in stores:
        below = sheet.draw_data(store, top=below)
    sheet.draw_flows()


@dataclass(frozen=True, slots=True)
class _Sheet:
    plane: etree._Element
    outline: Outline
    picture: Picture

    def draw_bands(self) -> None:
        for band in self.outline.scene.bands:
            self._shape(self.outline.xml_id(band.id), self.picture.bands[band.id]).set("isHorizontal", "true")

    def draw_nodes(self) -> None:
        for node in self.outline.scene.nodes:
            shape = self._shape(self.outline.xml_id(node.id), self._box(node.id))
            if self.outline.nodes_in[node.id]:
                shape.set("isExpanded", "true")
            if node.kind == "branch":
                shape.set("isMarkerVisible", "true")
            if node.id in self.picture.labels:
                _add_label(shape, self._label(node.id))

    def draw_data(self, store: Store, *, top: float) -> float:
        """A row of data below the work and one of stores below that; gives where the next row begins."""
        systems = [each for each in store.used_by if is_system(each, self.outline)]
        data = [each for each in store.used_by if each not in systems]
        boxes = self._row(data, store, top=top, size=_DATA)
        between = top + _ROW if data and systems else top
        boxes |= self._row(systems, store, top=between + _BUS if data else top, size=_SYSTEM)
        for arrow in store.arrows:
            if arrow.source in boxes and arrow.target in boxes:
                self._edge(arrow.id, _kept_in(boxes[arrow.source], boxes[arrow.target]))
            else:
                self._draw_arrow(arrow, boxes)
        return max((box.y for box in boxes.values()), default=top - _ROW) + _ROW

    def _row(self, records: list[str], store: Store, *, top: float, size: tuple[float, float]) -> dict[str, Box]:
        """Shapes side by side, each near the steps that use it."""
        boxes: dict[str, Box] = {}
        right = 0.0
        middles = {record: self._middle(store.used_by[record]) for record in records}
        for record in sorted(middles, key=lambda each: middles[each]):
            xml_id = data_id(record, store.pool, self.outline)
            left = max(right, middles[record] - size[0] / 2)
            boxes[xml_id] = Box(x=left, y=top, width=size[0], height=size[1])
            wide, high = text_size(self.outline.design.name_of(record), width=_APART - 6)
            label = Box(x=left + size[0] / 2 - wide / 2, y=top + size[1] + 4, width=wide, height=high)
            _add_label(self._shape(xml_id, boxes[xml_id]), label)
            right = left + _APART
        return boxes

    def draw_flows(self) -> None:
        for flow in self.outline.flows:
            route = self.picture.routes[flow.id]
            edge = self._edge(self.outline.xml_id(flow.id), self._docked(str(flow.source), route.points))
            if route.label is not None:
                _add_label(edge, route.label)

    def _draw_arrow(self, arrow: Arrow, boxes: dict[str, Box]) -> None:
        data = boxes[arrow.source if arrow.source in boxes else arrow.target]
        ids = {self.outline.xml_id(node): node for node in self.outline.graph.nodes}
        step = self._box(ids[arrow.target if arrow.source in boxes else arrow.source])
        ends = [
            Point(x=data.x + data.width / 2, y=data.y),
            Point(x=step.x + step.width / 2, y=step.y + step.height),
        ]
        self._edge(arrow.id, tuple(ends if arrow.source in boxes else reversed(ends)))

    def _middle(self, steps: list[str]) -> float:
        boxes = [self._box(step) for step in steps]
        return sum(box.x + box.width / 2 for box in boxes) / len(boxes)

    def _box(self, node: str) -> Box:
        """The box of a node; an event on a border sits on the lower border of its step, not beside it."""
        host = self.outline.hosts.get(node)
        if host is None:
            return self.picture.nodes[node]
        place = [event for event, step in self.outline.hosts.items() if step == host].index(node)
        box = self.picture.nodes[host]
        left = box.x + max(box.width - (place + 1) * (_EVENT + 6), 0.0)
        return Box(x=left, y=box.y + box.height - _EVENT / 2, width=_EVENT, height=_EVENT)

    def _label(self, node: str) -> Box:
        label = self.picture.labels[node]
        if node not in self.outline.hosts:
            return label
        box = self._box(node)
        return replace(label, x=box.x + _EVENT, y=box.y + _EVENT)

    def _docked(self, source: str, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """The line of a flow; one that leaves an event on a border begins at its lower edge."""
        if source not in self.outline.hosts:
            return points
        box = self._box(source)
        return (Point(x=box.x + box.width / 2, y=box.y + box.height), *points[1:])

    def _shape(self, xml_id: str, box: Box) -> etree._Element:
        shape = etree.SubElement(self.plane, SHAPE, id=self.outline.ids.of(f"shape {xml_id}"), bpmnElement=xml_id)
        _add_bounds(shape, box)
        return shape

    def _edge(self, xml_id: str, points: tuple[Point, ...]) -> etree._Element:
        edge = etree.SubElement(self.plane, EDGE, id=self.outline.ids.of(f"line {xml_id}"), bpmnElement=xml_id)
        for point in points:
            etree.SubElement(edge, WAYPOINT, x=number(point.x), y=number(point.y))
        return edge


def _kept_in(data: Box, system: Box) -> tuple[Point, ...]:
    """The line from data to the store below it, beside the names of both."""
    beside, between, middle = data.x + data.width / 2 + _APART / 2, system.y - _BUS / 2, system.x + system.width / 2
    start = Point(x=data.x + data.width, y=data.y + data.height / 2)
    turns = (Point(x=beside, y=start.y), Point(x=beside, y=between), Point(x=middle, y=between))
    return (start, *turns, Point(x=middle, y=system.y))


def _add_label(parent: etree._Element, box: Box) -> None:
    _add_bounds(etree.SubElement(parent, LABEL), box)


def _add_bounds(parent: etree._Element, box: Box) -> None:
    sides = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    etree.SubElement(parent, SHAPE_BOUNDS, {side: number(length) for side, length in sides.items()})


def number(length: float) -> str:
    """A length, whole where a tenth of a pixel makes no difference."""
    return f"{round(length, 1):g}" if abs(length) < _TENTHS_END else str(round(length))
