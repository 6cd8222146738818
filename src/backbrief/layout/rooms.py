"""How much room shapes, their names and the labels of lines need around the rails."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from backbrief.layout.grid import Grid, RailKind
from backbrief.layout.names import Name
from backbrief.layout.paths import Path, Run
from backbrief.layout.plan import Plan
from backbrief.layout.tags import Tag
from backbrief.layout.tracks import Tracks

_AROUND_LABEL: Final = 8.0
_ABOVE_LINE: Final = 3.0


def _nothing() -> defaultdict[int, float]:
    return defaultdict(float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """Pixels needed: on both sides of the middle of columns and rows, at the edges of gaps, above single lines."""

    left: defaultdict[int, float] = field(default_factory=_nothing)
    right: defaultdict[int, float] = field(default_factory=_nothing)
    up: defaultdict[int, float] = field(default_factory=_nothing)
    down: defaultdict[int, float] = field(default_factory=_nothing)
    lead: defaultdict[int, float] = field(default_factory=_nothing)
    trail: defaultdict[int, float] = field(default_factory=_nothing)
    above: defaultdict[int, float] = field(default_factory=_nothing)
    beside: defaultdict[int, float] = field(default_factory=_nothing)


def roomed(plan: Plan, grid: Grid, names: Sequence[Name]) -> Rooms:
    """The room that shapes and their names need."""
    rooms = Rooms()
    for shape, cell in zip(plan.shapes, grid.cells, strict=True):
        _claim(rooms.left, cell.across, shape.width / 2)
        _claim(rooms.right, cell.across, shape.width / 2)
        _claim(rooms.up, cell.down, shape.height / 2)
        _claim(rooms.down, cell.down, shape.height / 2)
    for name in names:
        cell, box = grid.cells[name.shape], name.box
        _claim(rooms.left, cell.across, -box.x)
        _claim(rooms.right, cell.across, box.x + box.width)
        _claim(rooms.up, cell.down, -box.y)
        _claim(rooms.down, cell.down, box.y + box.height)
    return rooms


def make_room(rooms: Rooms, grid: Grid, paths: Sequence[Path], tracks: Tracks, tags: Sequence[Tag]) -> None:
    """Add the room that the labels of lines need."""
    for tag in tags:
        run = paths[tag.link].runs[tag.place]
        if run.axis == "v":
            _claim_beside(rooms, grid, run, tag)
        elif grid.rails[run.rail].kind == "row":
            _claim(rooms.up, run.rail, tag.height + _ABOVE_LINE * 2)
            _claim_length(rooms, run, tag, at_end=_is_last_of_many(paths[tag.link], tag))
        else:
            _claim(rooms.above, tracks.line_of[tag.link, tag.place], tag.height + _ABOVE_LINE)


def _is_last_of_many(path: Path, tag: Tag) -> bool:
    """Whether a label stands at the target because the way there is shared at first."""
    return path.runs[0].axis == "h" and 0 < tag.place == len(path.runs) - 1


def _claim_beside(rooms: Rooms, grid: Grid, run: Run, tag: Tag) -> None:
    _claim(rooms.beside, _rail_beside(run, grid), tag.height + _AROUND_LABEL)
    if run.rail == grid.last_across - 1:
        _claim(rooms.right, run.rail, tag.width + _AROUND_LABEL)


def _claim(room: defaultdict[int, float], key: int, size: float) -> None:
    room[key] = max(room[key], size)


def _rail_beside(run: Run, grid: Grid) -> int:
    """The first gap that an upright line passes on its way."""
    passed = [rail for rail, kind in _kinds(grid) if run.low < rail < run.high and kind != "row"]
    wide = [rail for rail in passed if grid.rails[rail].kind == "between"]
    nearest = min(len(grid.rails) - 1, max(0, round(run.start)))
    return min(wide or passed or [nearest], key=lambda rail: abs(rail - run.start))


def _kinds(grid: Grid) -> Iterator[tuple[int, RailKind]]:
    return ((number, rail.kind) for number, rail in enumerate(grid.rails))


def _claim_length(rooms: Rooms, run: Run, tag: Tag, *, at_end: bool) -> None:
    """Free length between the shape or the trunk where the label stands and the upright lines of the next gap."""
    place = run.stop if at_end else run.start
    rightward = (run.stop > run.start) != at_end
    rail = round(place)
    within = (rooms.right if rightward else rooms.left)[rail] if place == rail else 0.0
    gap = rail + (1 if rightward else -1)
    _claim(rooms.lead if rightward else rooms.trail, gap, tag.width + _AROUND_LABEL - within)
