"""Pixels: where every rail, every track and every strip lies."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.grid import Grid
from backbrief.layout.plan import Plan
from backbrief.layout.rooms import Rooms
from backbrief.layout.tracks import Tracks

_PITCH: Final = 12.0
_COLUMN_MARGIN: Final = 18.0
_COLUMN_GAP: Final = 44.0
_EDGE_GAP: Final = 24.0
_ROW_MARGIN: Final = 12.0
_STRIP_EDGE: Final = 18.0
_ROW_GAP: Final = 26.0
_POOL_GAP: Final = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Middles of columns and rows; for gaps the places of their tracks; tops and bottoms of strips."""

    across: Sequence[float]
    down: Sequence[float]
    track_x: Sequence[Sequence[float]]
    track_y: Sequence[Sequence[float]]
    strips: Sequence[tuple[float, float]]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Extent:
    """A rail's whole size, its middle and its tracks, measured from its own edge."""

    size: float
    middle: float
    tracks: Sequence[float]


def scaled(plan: Plan, grid: Grid, rooms: Rooms, tracks: Tracks) -> Scale:
    """Positions for all rails, from the rooms claimed and the tracks in use."""
    columns = [_column(grid, rooms, tracks, rail) for rail in range(grid.last_across + 1)]
    rows = _tall_enough(plan, grid, _rows(grid, rooms, tracks))
    x, y = _edges(columns), _edges(rows)
    return Scale(
        across=_middles(x, columns),
        down=_middles(y, rows),
        track_x=_track_places(x, columns),
        track_y=_track_places(y, rows),
        strips=[(y[first], y[last + 1]) for first, last in grid.spans],
        width=x[-1],
        height=y[-1],
    )


def _middles(edges: Sequence[float], extents: Sequence[_Extent]) -> list[float]:
    return [edge + extent.middle for edge, extent in zip(edges, extents, strict=False)]


def _track_places(edges: Sequence[float], extents: Sequence[_Extent]) -> list[list[float]]:
    return [[edge + track for track in extent.tracks] for edge, extent in zip(edges, extents, strict=False)]


def _edges(extents: Sequence[_Extent]) -> list[float]:
    edges = [0.0]
    for extent in extents:
        edges.append(edges[-1] + extent.size)
    return edges


def _column(grid: Grid, rooms: Rooms, tracks: Tracks, rail: int) -> _Extent:
    if rail % 2:
        return _Extent(size=rooms.left[rail] + rooms.right[rail], middle=rooms.left[rail], tracks=())
    count = tracks.counts.get(("v", rail), 0)
    lead, trail = rooms.lead[rail], rooms.trail[rail]
    needed = lead + _PITCH * max(0, count - 1) + trail + _COLUMN_MARGIN * (2 if count else 1)
    least = _EDGE_GAP if rail in {0, grid.last_across} else _COLUMN_GAP
    size = max(least, needed)
    first = _COLUMN_MARGIN + lead + (size - needed) / 2
    return _Extent(size=size, middle=size / 2, tracks=[first + _PITCH * track for track in range(count)])


def _rows(grid: Grid, rooms: Rooms, tracks: Tracks) -> list[_Extent]:
    above: defaultdict[tuple[int, int], float] = defaultdict(float)
    for number, height in rooms.above.items():
        key = tracks.lines[number].rail, tracks.track[number]
        above[key] = max(above[key], height)
    return [_row(grid, rooms, tracks, rail, above) for rail in range(len(grid.rails))]


def _row(grid: Grid, rooms: Rooms, tracks: Tracks, rail: int, above: defaultdict[tuple[int, int], float]) -> _Extent:
    if grid.rails[rail].kind == "row":
        return _Extent(size=rooms.up[rail] + rooms.down[rail], middle=rooms.up[rail], tracks=())
    places: list[float] = []
    edge = _ROW_MARGIN
    for track in range(tracks.counts.get(("h", rail), 0)):
        edge += above[rail, track]
        places.append(edge)
        edge += _PITCH
    needed = edge - _PITCH + _ROW_MARGIN if places else 0.0
    needed += rooms.beside[rail]
    size = max(_least(grid, rail), needed)
    shift = (size - needed) / 2
    return _Extent(size=size, middle=size / 2, tracks=[place + shift for place in places])


def _least(grid: Grid, rail: int) -> float:
    kind = grid.rails[rail].kind
    if kind != "gap":
        return _POOL_GAP if kind == "between" else 0.0
    first, last = grid.spans[grid.rails[rail].strip]
    return _STRIP_EDGE if rail in {first, last} else _ROW_GAP


def _tall_enough(plan: Plan, grid: Grid, extents: Sequence[_Extent]) -> list[_Extent]:
    """Strips that are lower than their least height grow at their upper and lower edges."""
    grown = list(extents)
    for strip, (first, last) in zip(plan.strips, grid.spans, strict=True):
        missing = strip.least_height - sum(extent.size for extent in extents[first : last + 1])
        if missing > 0:
            grown[first] = _padded(grown[first], before=missing / 2)
            grown[last] = _padded(grown[last], after=missing / 2)
    return grown


def _padded(extent: _Extent, *, before: float = 0.0, after: float = 0.0) -> _Extent:
    return _Extent(
        size=extent.size + before + after,
        middle=extent.middle + before,
        tracks=[track + before for track in extent.tracks],
    )
