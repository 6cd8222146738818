"""The layout: a scene becomes a picture, expanded steps first, then what stands around them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from backbrief.layout.arrangement import arranged
from backbrief.layout.banding import Banding, band_boxes, banded
from backbrief.layout.frame import Frame, door_of, framed
from backbrief.layout.joining import Piece, joined
from backbrief.layout.nesting import Level, levels_of
from backbrief.layout.picture import Box, Picture, Point, Route
from backbrief.layout.planning import planned
from backbrief.layout.scene import Scene

_MARGIN: Final = 20.0
_LEAST_WIDTH: Final = 160.0


def lay_out(scene: Scene) -> Picture:
    """The picture of a scene; the same scene always gives the same picture."""
    banding = banded(scene)
    levels = levels_of(scene, banding)
    frames = _frames(levels, banding)
    whole = frames[None].arrangement
    sheet = _sheet(frames, banding)
    width = banding.header + max(whole.width, _LEAST_WIDTH if scene.bands else 0.0)
    bands = band_boxes(banding, whole.strips, width=width)
    return Picture(
        width=width + 2 * _MARGIN,
        height=whole.height + 2 * _MARGIN,
        bands={name: _moved(box, Point(x=_MARGIN, y=_MARGIN)) for name, box in bands.items()},
        nodes={node.id: sheet.nodes[node.id] for node in scene.nodes},
        routes={edge.id: sheet.route(edge.id) for edge in scene.edges},
        labels=sheet.names,
    )


def _frames(levels: Mapping[str | None, Level], banding: Banding) -> dict[str | None, Frame]:
    """All levels arranged, the innermost first because the outer ones depend on their size; given outer first."""
    frames: dict[str | None, Frame] = {}
    for name, level in reversed(list(levels.items())):
        frames[name] = framed(level, arranged(planned(level, frames=frames, banding=banding)))
    return {name: frames[name] for name in levels}


def _sheet(frames: Mapping[str | None, Frame], banding: Banding) -> "_Sheet":
    sheet = _Sheet()
    for name, frame in frames.items():
        sheet.add(frame, sheet.inside(frame, name) if name else Point(x=_MARGIN + banding.header, y=_MARGIN))
    return sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What is drawn so far, in the coordinates of the whole picture."""

    nodes: dict[str, Box] = field(default_factory=dict)
    names: dict[str, Box] = field(default_factory=dict)
    labels: dict[str, Box] = field(default_factory=dict)
    pieces: dict[str, dict[int, Piece]] = field(default_factory=dict)

    def inside(self, frame: Frame, node: str) -> Point:
        """Where the inside of an expanded step begins."""
        box = self.nodes[node]
        return Point(x=box.x + frame.left, y=box.y + frame.top)

    def add(self, frame: Frame, corner: Point) -> None:
        """Draw one level, its upper left corner placed in the picture."""
        self._draw_nodes(frame, corner)
        self._draw_lines(frame, corner)

    def route(self, edge: str) -> Route:
        """The whole line of an edge."""
        pieces = self.pieces[edge]
        points = joined([pieces[order] for order in sorted(pieces)])
        return Route(edge_id=edge, points=points, label=self.labels.get(edge))

    def _draw_nodes(self, frame: Frame, corner: Point) -> None:
        arrangement = frame.arrangement
        for number, node in enumerate(frame.level.nodes):
            self.nodes[node.id] = _moved(arrangement.shapes[number], corner)
            if number in arrangement.names:
                self.names[node.id] = _moved(arrangement.names[number], corner)

    def _draw_lines(self, frame: Frame, corner: Point) -> None:
        arrangement = frame.arrangement
        for number, part in enumerate(frame.level.parts):
            points = tuple(Point(x=point.x + corner.x, y=point.y + corner.y) for point in arrangement.lines[number])
            self.pieces.setdefault(part.edge.id, {})[part.order] = self._piece(frame, number, points)
            if number in arrangement.labels:
                self.labels[part.edge.id] = _moved(arrangement.labels[number], corner)

    def _piece(self, frame: Frame, number: int, points: tuple[Point, ...]) -> Piece:
        part = frame.level.parts[number]
        door = door_of(part)
        if door is None or frame.level.node is None:
            return Piece(points=points)
        box = self.nodes[frame.level.node.id]
        return Piece(
            points=points,
            door="end" if part.target is None else "begin",
            border=box.y if door == "top" else box.y + box.height,
            share=frame.shares[number],
        )


def _moved(box: Box, by: Point) -> Box:
    return Box(x=box.x + by.x, y=box.y + by.y, width=box.width, height=box.height)
