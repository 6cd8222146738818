"""Lines in pixels: each path from the edge of its source over its tracks to the edge of its target."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from backbrief.layout.grid import Grid
from backbrief.layout.paths import Axis, Path, Run
from backbrief.layout.picture import Box, Point
from backbrief.layout.plan import Border, End, Plan, Shape
from backbrief.layout.scale import Scale
from backbrief.layout.tracks import Tracks


def boxed(plan: Plan, grid: Grid, scale: Scale) -> list[Box]:
    """The box of every shape, in the middle of its cell."""
    return [
        Box(
            x=scale.across[cell.across] - shape.width / 2,
            y=scale.down[cell.down] - shape.height / 2,
            width=shape.width,
            height=shape.height,
        )
        for shape, cell in zip(plan.shapes, grid.cells, strict=True)
    ]


def drawn(plan: Plan, grid: Grid, paths: Sequence[Path], tracks: Tracks, scale: Scale) -> list[tuple[Point, ...]]:
    """The corner points of every link."""
    pen = _Pen(plan=plan, grid=grid, tracks=tracks, scale=scale)
    return [pen.points(number, path) for number, path in enumerate(paths)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pen:
    """What is needed to turn a path into points."""

    plan: Plan
    grid: Grid
    tracks: Tracks
    scale: Scale

    def points(self, number: int, path: Path) -> tuple[Point, ...]:
        """Ends on the edges of shapes, corners where tracks meet."""
        link, runs = self.plan.links[number], path.runs
        places = [self._place(number, place, run) for place, run in enumerate(runs)]
        first, last = runs[0], runs[-1]
        begin = self._end(link.source, first.axis, places[0], at=first.start, forward=first.stop > first.start)
        end = self._end(link.target, last.axis, places[-1], at=last.stop, forward=last.stop < last.start)
        stops = [begin, *places, end]
        axes = [run.axis for run in runs]
        corners = [_point(axis, along, place) for axis, along, place in zip(axes, stops, places, strict=False)]
        return (*corners, _point(axes[-1], end, places[-1]))

    def _place(self, number: int, place: int, run: Run) -> float:
        """Where a run lies across its axis."""
        line = self.tracks.line_of[number, place]
        upright = run.axis == "v"
        lanes = (self.scale.track_x if upright else self.scale.track_y)[run.rail]
        if lanes:
            return lanes[self.tracks.track[line]]
        return (self.scale.across if upright else self.scale.down)[run.rail] + self.tracks.offset[line]

    def _end(self, end: End, axis: Axis, place: float, *, at: float, forward: bool) -> float:
        """Where along its axis a line meets the edge of its shape or band; it lies to one side of the edge."""
        if isinstance(end, Border):
            return self._border(end, at)
        shape, cell = self.plan.shapes[end], self.grid.cells[end]
        if axis == "h":
            middle, half = self.scale.across[cell.across], _half(shape, place - self.scale.down[cell.down], level=True)
        else:
            middle, half = self.scale.down[cell.down], _half(shape, place - self.scale.across[cell.across], level=False)
        return middle + half if forward else middle - half

    def _border(self, border: Border, at: float) -> float:
        upper, _ = self.grid.heights(border)
        return self.scale.strips[border.first][0] if at == upper else self.scale.strips[border.last][1]


def _point(axis: str, along: float, place: float) -> Point:
    return Point(x=along, y=place) if axis == "h" else Point(x=place, y=along)


def _half(shape: Shape, offset: float, *, level: bool) -> float:
    """From the middle to the outline, for a line that passes the middle at an offset."""
    half, other = (shape.width / 2, shape.height / 2) if level else (shape.height / 2, shape.width / 2)
    share = min(1.0, abs(offset) / other)
    if shape.kind == "branch":
        return half * (1 - share)
    return half * sqrt(1 - share * share) if shape.kind == "event" else half
