"""Side by side: lines that share a rail get tracks of their own, in the order that crosses least."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from backbrief.layout.abreast import abreast
from backbrief.layout.grid import Grid
from backbrief.layout.lines import Line, RunKey, lines_of
from backbrief.layout.paths import Axis, Path
from backbrief.layout.plan import Plan

_PITCH: Final = 12.0
_SMALL_SHARE: Final = 0.5
_STEP_SHARE: Final = 0.7
_OFFSET_FINENESS: Final = 0.0001


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """For each run its line; for each line its track in a gap, or its offset from the middle of a row or column."""

    lines: Sequence[Line]
    line_of: Mapping[RunKey, int]
    track: Sequence[int]
    offset: Sequence[float]
    counts: Mapping[tuple[Axis, int], int]


def tracked(plan: Plan, grid: Grid, paths: Sequence[Path]) -> Tracks:
    """Tracks for all paths: upright lines first, so that level ones know exactly where they turn."""
    lines, line_of = lines_of(plan, paths)
    bench = _Bench(plan=plan, grid=grid, track=[0] * len(lines), offset=[0.0] * len(lines), counts={})
    bench.set_abreast(lines, "v")
    places = {number: bench.fine_place(line, number) for number, line in enumerate(lines) if line.axis == "v"}
    fine = [_refined(line, line_of, places) for line in lines]
    bench.set_abreast(fine, "h")
    return Tracks(lines=lines, line_of=line_of, track=bench.track, offset=bench.offset, counts=bench.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """The tracks while they are being given out."""

    plan: Plan
    grid: Grid
    track: list[int]
    offset: list[float]
    counts: dict[tuple[Axis, int], int]

    def set_abreast(self, lines: Sequence[Line], axis: Axis) -> None:
        """Give a track or an offset to every line of this axis."""
        for rail, numbers in _by_rail(lines, axis).items():
            for group in _groups(lines, numbers):
                tracks = dict(zip(group, abreast([lines[number] for number in group]), strict=True))
                if self._is_middle(axis, rail):
                    self._set_off(lines, tracks)
                else:
                    self._put_on(axis, rail, tracks)

    def fine_place(self, line: Line, number: int) -> float:
        """Where an upright line lies among the rails, its track or offset counted in."""
        if self._is_middle("v", line.rail):
            return line.rail + self.offset[number] * _OFFSET_FINENESS
        return line.rail + 0.8 * (self.track[number] + 1) / (self.counts["v", line.rail] + 1) - 0.4

    def _is_middle(self, axis: Axis, rail: int) -> bool:
        return rail % 2 == 1 if axis == "v" else self.grid.rails[rail].kind == "row"

    def _put_on(self, axis: Axis, rail: int, tracks: Mapping[int, int]) -> None:
        """Give each line of a group its track in a gap."""
        for number, track in tracks.items():
            self.track[number] = track
        self.counts[axis, rail] = max(self.counts.get((axis, rail), 0), 1 + max(tracks.values()))

    def _set_off(self, lines: Sequence[Line], tracks: Mapping[int, int]) -> None:
        """Spread a group around the middle; the most important line keeps it, as far as the shapes allow."""
        leader = min(tracks, key=lambda number: (-self._importance(lines[number]), number))
        widest = max(tracks.values())
        axis_track = tracks[leader] if self._importance(lines[leader]) else widest / 2
        room = min(
            (self._room(lines[number].axis, shape) for number in tracks for shape in lines[number].shapes),
            default=_PITCH,
        )
        pitch = min(_PITCH, room / max(axis_track, widest - axis_track, 1))
        for number, track in tracks.items():
            self.offset[number] = (track - axis_track) * pitch

    def _importance(self, line: Line) -> int:
        straight = not line.turns
        return 2 * straight + any(self.plan.shapes[shape].small for shape in line.shapes)

    def _room(self, axis: Axis, number: int) -> float:
        shape = self.plan.shapes[number]
        half = (shape.height if axis == "h" else shape.width) / 2
        return half * (_SMALL_SHARE if shape.small else _STEP_SHARE)


def _by_rail(lines: Sequence[Line], axis: Axis) -> dict[int, list[int]]:
    by_rail: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        if line.axis == axis:
            by_rail.setdefault(line.rail, []).append(number)
    return by_rail


def _groups(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[list[int]]:
    """The lines of a rail in groups that do not touch each other."""
    group: list[int] = []
    reached = 0.0
    for number in sorted(numbers, key=lambda number: lines[number].low):
        if group and lines[number].low > reached:
            yield group
            group = []
        reached = max(reached, lines[number].high) if group else lines[number].high
        group.append(number)
    yield group


def _refined(line: Line, line_of: Mapping[RunKey, int], places: Mapping[int, float]) -> Line:
    """A level line whose ends and turns lie exactly where the upright lines are."""
    if line.axis == "v":
        return line
    turns = tuple(replace(turn, place=places[line_of[turn.run]]) for turn in line.turns)
    ends = [end for end in (line.low, line.high) if end != round(end)]
    reach = [turn.place for turn in turns] + ends
    return replace(line, low=min(reach), high=max(reach), turns=turns)
