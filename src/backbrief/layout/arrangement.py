"""One level arranged: from shapes, strips and links to boxes and lines in pixels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backbrief.layout.drawing import boxed, drawn
from backbrief.layout.grid import Grid
from backbrief.layout.labels import labelled
from backbrief.layout.names import Name, named
from backbrief.layout.picture import Box, Point
from backbrief.layout.plan import Plan
from backbrief.layout.ranks import ranked
from backbrief.layout.rooms import make_room, roomed
from backbrief.layout.rows import rowed
from backbrief.layout.scale import Scale, scaled
from backbrief.layout.settling import settled
from backbrief.layout.tags import tagged
from backbrief.layout.tracks import tracked


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Boxes and lines of one level, measured from its upper left corner."""

    width: float
    height: float
    shapes: Sequence[Box]
    lines: Sequence[tuple[Point, ...]]
    names: Mapping[int, Box]
    labels: Mapping[int, Box]
    strips: Sequence[tuple[float, float]]


def arranged(plan: Plan) -> Arrangement:
    """Columns, rows, ways, tracks, room, pixels, labels: each step knows only the ones before it."""
    columns = ranked(plan)
    grid, paths = settled(plan, columns, rowed(plan, columns))
    tracks = tracked(plan, grid, paths)
    names = named(plan, paths)
    tags = tagged(plan, paths, tracks)
    rooms = roomed(plan, grid, names)
    make_room(rooms, grid, paths, tracks, tags)
    scale = scaled(plan, grid, rooms, tracks)
    shapes = boxed(plan, grid, scale)
    lines = drawn(plan, grid, paths, tracks, scale)
    outside = {name.shape: _beside(shapes[name.shape], name) for name in names}
    return Arrangement(
        width=scale.width,
        height=scale.height,
        shapes=shapes,
        lines=lines,
        names=outside,
        labels=labelled(
            tags, lines, obstacles=[*shapes, *outside.values(), *_kept_clear(grid, scale)], width=scale.width
        ),
        strips=scale.strips,
    )


def _kept_clear(grid: Grid, scale: Scale) -> Iterator[Box]:
    """Borders of strips, as thin boxes, and strips without shapes: labels are best read beside them."""
    for top, bottom in scale.strips:
        for edge in (top, bottom):
            yield Box(x=0.0, y=edge - 1, width=scale.width, height=2.0)
    for rail in grid.rails:
        if rail.kind == "blank":
            top, bottom = scale.strips[rail.strip]
            yield Box(x=0.0, y=top, width=scale.width, height=bottom - top)


def _beside(shape: Box, name: Name) -> Box:
    return Box(
        x=shape.x + shape.width / 2 + name.box.x,
        y=shape.y + shape.height / 2 + name.box.y,
        width=name.box.width,
        height=name.box.height,
    )
