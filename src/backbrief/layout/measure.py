"""How good a picture is: what no picture may have, and what should be few."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from backbrief.layout.picture import Box, Picture, Point, Route
from backbrief.layout.scene import Edge, Scene

_TOUCH: Final = 0.01

Segment = tuple[Point, Point]


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """Counts over one picture; the first three are zero in every picture that is worth its name."""

    overlapping: int
    through: int
    outside: int
    label_overlaps: int
    coinciding: int
    crossings: int
    bends: int
    length: float


def measure(scene: Scene, picture: Picture) -> Faults:
    """The faults of a picture of a scene."""
    enclosing = _enclosing(scene)
    segments = {edge.id: _segments(picture.routes[edge.id]) for edge in scene.edges}
    pairs = list(_pairs(scene.edges, segments))
    return Faults(
        overlapping=_overlapping(picture.nodes, enclosing),
        through=sum(_through(edge, segments[edge.id], picture.nodes, enclosing) for edge in scene.edges),
        outside=sum(_outside(scene, picture)),
        label_overlaps=_label_overlaps(scene, picture, segments),
        coinciding=sum(_apart(one, other) and _coincide(a, b) for one, other, a, b in pairs),
        crossings=sum(_cross(a, b) for _, _, a, b in pairs),
        bends=sum(max(0, len(parts) - 1) for parts in segments.values()),
        length=sum(abs(a.x - b.x) + abs(a.y - b.y) for parts in segments.values() for a, b in parts),
    )


def _enclosing(scene: Scene) -> dict[str, set[str]]:
    """For every node the nodes around it and itself."""
    inside = {node.id: node.inside for node in scene.nodes}
    around: dict[str, set[str]] = {}
    for node in scene.nodes:
        around[node.id] = set()
        step: str | None = node.id
        while step is not None:
            around[node.id].add(step)
            step = inside[step]
    return around


def _segments(route: Route) -> list[Segment]:
    return list(pairwise(route.points))


def _overlapping(nodes: Mapping[str, Box], enclosing: Mapping[str, set[str]]) -> int:
    return sum(
        _overlap(nodes[one], nodes[other])
        for one, other in combinations(nodes, 2)
        if one not in enclosing[other] and other not in enclosing[one]
    )


def _through(edge: Edge, parts: Sequence[Segment], nodes: Mapping[str, Box], enclosing: Mapping[str, set[str]]) -> int:
    """Foreign shapes that an edge runs through, and its own shapes where it runs through them on its way."""
    around = enclosing.get(edge.source, set()) | enclosing.get(edge.target, set())
    boxes = [_box_of(part) for part in parts]
    foreign = sum(any(_overlap(box, part) for part in boxes) for name, box in nodes.items() if name not in around)
    own = {end for end in (edge.source, edge.target) if end in nodes and not _holds(edge, end, enclosing)}
    return foreign + sum(any(_overlap(nodes[end], box) for box in boxes[1:-1]) for end in own)


def _holds(edge: Edge, end: str, enclosing: Mapping[str, set[str]]) -> bool:
    """Whether this end of an edge encloses the other."""
    return edge.source != edge.target and all(end in enclosing.get(other, ()) for other in (edge.source, edge.target))


def _outside(scene: Scene, picture: Picture) -> Iterator[bool]:
    """Nodes that leave their band, or the node they are inside of; bands that leave their parent."""
    for node in scene.nodes:
        frame = picture.bands[node.band] if node.inside is None else picture.nodes[node.inside]
        yield not _within(picture.nodes[node.id], frame)
    for band in scene.bands:
        if band.parent is not None:
            yield not _within(picture.bands[band.id], picture.bands[band.parent])


def _label_overlaps(scene: Scene, picture: Picture, segments: Mapping[str, Sequence[Segment]]) -> int:
    """Labels that touch a shape, a line or another label."""
    labels = [*picture.labels.values(), *(route.label for route in picture.routes.values() if route.label is not None)]
    frames = {node.inside for node in scene.nodes}
    shapes = [box for name, box in picture.nodes.items() if name not in frames]
    lines = [_box_of(part) for parts in segments.values() for part in parts]
    crowd = sum(_overlap(label, other) for label in labels for other in (*shapes, *lines))
    return crowd + sum(_overlap(one, other) for one, other in combinations(labels, 2))


def _pairs(
    edges: Sequence[Edge], segments: Mapping[str, Sequence[Segment]]
) -> Iterator[tuple[Edge, Edge, Segment, Segment]]:
    """Segments of different edges that come near each other."""
    for one, other in combinations(edges, 2):
        for a in segments[one.id]:
            for b in segments[other.id]:
                if _overlap(_box_of(a), _box_of(b)):
                    yield one, other, a, b


def _apart(one: Edge, other: Edge) -> bool:
    return one.source != other.source and one.target != other.target


def _cross(a: Segment, b: Segment) -> bool:
    return _level(a) != _level(b)


def _coincide(a: Segment, b: Segment) -> bool:
    return _level(a) == _level(b)


def _level(part: Segment) -> bool:
    return part[0].y == part[1].y


def _box_of(part: Segment) -> Box:
    """A line as a box that is a touch thick and a touch shorter than the line."""
    (a, b) = part
    width, height = abs(a.x - b.x), abs(a.y - b.y)
    thick_x, thick_y = (-_TOUCH, _TOUCH) if width > height else (_TOUCH, -_TOUCH)
    return Box(
        x=min(a.x, b.x) - thick_x,
        y=min(a.y, b.y) - thick_y,
        width=width + 2 * thick_x,
        height=height + 2 * thick_y,
    )


def _overlap(a: Box, b: Box) -> bool:
    return (
        a.x + _TOUCH < b.x + b.width
        and b.x + _TOUCH < a.x + a.width
        and a.y + _TOUCH < b.y + b.height
        and b.y + _TOUCH < a.y + a.height
    )


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - _TOUCH
        and inner.y >= outer.y - _TOUCH
        and inner.x + inner.width <= outer.x + outer.width + _TOUCH
        and inner.y + inner.height <= outer.y + outer.height + _TOUCH
    )
