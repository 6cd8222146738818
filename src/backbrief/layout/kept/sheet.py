"""What stands on the sheet so far, in pixels; new things are added to it one after another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from backbrief.layout.kept.boxes import bottom_of, shifted, stretch
from backbrief.layout.kept.slide import Slide
from backbrief.layout.picture import Box, Point
from backbrief.layout.scene import Band, Node, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The line of a flow with the box of its text, and the ids of what it joins."""

    ends: tuple[str, str]
    points: tuple[Point, ...]
    label: Box | None = None

    def shifted(self, by: Point) -> "Line":
        """The line elsewhere."""
        points = tuple(_shifted(point, by) for point in self.points)
        return Line(ends=self.ends, points=points, label=shifted(self.label, by) if self.label else None)


@dataclass(kw_only=True)
class Sheet:
    """Boxes of bands and nodes, of the names beside nodes, and lines; `attached` leads from an event to its step."""

    scene: Scene
    attached: dict[str, str]
    bands: dict[str, Box] = field(default_factory=dict)
    nodes: dict[str, Box] = field(default_factory=dict)
    names: dict[str, Box] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)

    @cached_property
    def node(self) -> dict[str, Node]:
        """Each node of the scene by its id."""
        return {node.id: node for node in self.scene.nodes}

    @cached_property
    def lanes(self) -> dict[str, list[Band]]:
        """The bands directly in each band; under the empty id the outermost."""
        found: dict[str, list[Band]] = {band.id: [] for band in self.scene.bands}
        found[""] = []
        for band in self.scene.bands:
            found[band.parent or ""].append(band)
        return found

    @cached_property
    def around(self) -> dict[str, list[str]]:
        """The bands around each band, from the inside out, itself first."""
        parents = {band.id: band.parent for band in self.scene.bands}
        found: dict[str, list[str]] = {}
        for band in parents:
            found[band] = [band]
            while parent := parents[found[band][-1]]:
                found[band].append(parent)
        return found

    @cached_property
    def holders(self) -> dict[str, list[str]]:
        """The steps around each node, from the inside out; an event on the border of a step lies where that does."""
        found: dict[str, list[str]] = {}
        for node in self.scene.nodes:
            found[node.id] = []
            inside = self._inside(node.id)
            while inside:
                found[node.id].append(inside)
                inside = self._inside(inside)
        return found

    @cached_property
    def holding(self) -> set[str]:
        """The steps in which others lie."""
        return {holder for holders in self.holders.values() for holder in holders}

    def _inside(self, node: str) -> str | None:
        return self.node[self.attached.get(node, node)].inside

    def leaves(self, band: str) -> list[Band]:
        """The bands without others in them that lie in a band, or the band itself."""
        inner = self.lanes[band]
        own = [each for each in self.scene.bands if each.id == band]
        return [leaf for each in inner for leaf in self.leaves(each.id)] or own

    def members(self, node: str) -> list[str]:
        """A node, all that lies inside it, and the events on the borders of these."""
        return [each for each in self.node if node in (each, self.attached.get(each), *self.holders[each])]

    def slide(self, slide: Slide) -> None:
        """Make room everywhere on the sheet; what only stands there moves as a whole, what holds others may grow."""
        before = dict(self.nodes)
        self.bands = {each: slide.stretched(box) for each, box in self.bands.items()}
        self.nodes = {
            each: slide.stretched(box) if each in self.holding else slide.moved(box) for each, box in before.items()
        }
        hanging = [(event, step) for event, step in self.attached.items() if {event, step} <= before.keys()]
        self.nodes |= {event: shifted(before[event], _way(before[step], self.nodes[step])) for event, step in hanging}
        self.names = {each: shifted(box, _way(before[each], self.nodes[each])) for each, box in self.names.items()}
        self.lines = {each: self._bent(line, slide, before) for each, line in self.lines.items()}

    def carry(self, nodes: set[str], by: Point) -> None:
        """Move nodes with their names and the lines between them; other lines at them are taken off the sheet."""
        for boxes in (self.nodes, self.names):
            boxes.update({each: shifted(boxes[each], by) for each in boxes.keys() & nodes})
        lines = {each: line for each, line in self.lines.items() if nodes.isdisjoint(line.ends)}
        for flow, line in self.lines.items():
            if nodes.issuperset(line.ends):
                lines[flow] = line.shifted(by)
        self.lines = lines

    def segments(self) -> Iterator[tuple[Line, Box]]:
        """Every straight piece of a line, as a thin box."""
        for line in self.lines.values():
            for start, end in pairwise(line.points):
                yield line, stretch(start, end)

    def take(self, nodes: Iterable[str]) -> None:
        """Take nodes off the sheet, with every line at them."""
        taken = set(nodes)
        for boxes in (self.nodes, self.names):
            for each in boxes.keys() & taken:
                del boxes[each]
        self.lines = {each: line for each, line in self.lines.items() if taken.isdisjoint(line.ends)}

    def _bent(self, line: Line, slide: Slide, before: dict[str, Box]) -> Line:
        points = [slide.bent(point) for point in line.points]
        for place, end in ((0, line.ends[0]), (-1, line.ends[1])):
            if end in before and end not in self.holding:
                points[place] = _shifted(line.points[place], _way(before[end], self.nodes[end]))
        return Line(ends=line.ends, points=tuple(points), label=slide.moved(line.label) if line.label else None)


def _way(before: Box, after: Box) -> Point:
    """How far what stands on the lower border of a box goes with it."""
    return Point(x=after.x - before.x, y=bottom_of(after) - bottom_of(before))


def _shifted(point: Point, by: Point) -> Point:
    return Point(x=point.x + by.x, y=point.y + by.y)
