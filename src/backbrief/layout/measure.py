"""How good a picture is: what no picture may have, and what should be few."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice, pairwise, product
from typing import Final

from backbrief.layout.picture import Box, Picture, Point, Route
from backbrief.layout.scene import Edge, Scene

_TOUCH: Final = 0.01

Segment = tuple[Point, Point]
Meeting = tuple[Edge, Edge, Segment, Segment]


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
    parts = list(chain.from_iterable(segments.values()))
    meetings = list(_meetings(scene.edges, segments))
    return Faults(
        overlapping=_overlapping(picture.nodes, enclosing),
        through=sum(_through(edge, segments[edge.id], picture.nodes, enclosing) for edge in scene.edges),
        outside=sum(_outside(scene, picture)),
        label_overlaps=_label_overlaps(scene, picture, list(map(_box_of, parts))),
        coinciding=sum(map(_coincide, meetings)),
        crossings=sum(map(_cross, meetings)),
        bends=len(parts) - len(scene.edges),
        length=sum(map(_length, parts)),
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
    ends = {edge.source, edge.target}
    around = enclosing.get(edge.source, set()) | enclosing.get(edge.target, set())
    boxes = list(map(_box_of, parts))
    foreign = sum(_touches(box, boxes) for name, box in nodes.items() if name not in around)
    own = [end for end in ends.intersection(nodes) if not _holds(edge, end, enclosing)]
    return foreign + sum(_touches(nodes[end], boxes[1:-1]) for end in own)


def _touches(box: Box, others: Iterable[Box]) -> bool:
    return any(_overlap(box, other) for other in others)


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


def _label_overlaps(scene: Scene, picture: Picture, lines: Sequence[Box]) -> int:
    """Labels that touch a shape, a line or another label."""
    written = (route.label for route in picture.routes.values())
    labels = [*picture.labels.values(), *(label for label in written if label is not None)]
    frames = {node.inside for node in scene.nodes}
    shapes = [box for name, box in picture.nodes.items() if name not in frames]
    return _count(product(labels, [*shapes, *lines])) + _count(combinations(labels, 2))


def _count(pairs: Iterable[tuple[Box, Box]]) -> int:
    return sum(_overlap(one, other) for one, other in pairs)


def _meetings(edges: Sequence[Edge], segments: Mapping[str, Sequence[Segment]]) -> Iterator[Meeting]:
    """Segments of different edges that touch, found from left to right."""
    drawn = [(edge, part, _box_of(part)) for edge in edges for part in segments[edge.id]]
    drawn.sort(key=lambda entry: entry[2].x)
    for number, (one, a, box) in enumerate(drawn):
        for other, b, met in islice(drawn, number + 1, None):
            if met.x >= box.x + box.width:
                break
            if one is not other and _overlap(box, met):
                yield one, other, a, b


def _cross(meeting: Meeting) -> bool:
    _, _, a, b = meeting
    return _level(a) != _level(b)


def _coincide(meeting: Meeting) -> bool:
    """Whether two edges that share no end lie on each other."""
    one, other, a, b = meeting
    return _level(a) == _level(b) and one.source != other.source and one.target != other.target


def _length(part: Segment) -> float:
    return abs(part[0].x - part[1].x) + abs(part[0].y - part[1].y)


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
