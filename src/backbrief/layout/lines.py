"""Lines to be set on rails: one per run, or one for several runs that part from or meet in the same corner."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from backbrief.layout.paths import Axis, Path, Run
from backbrief.layout.plan import Link, Plan

RunKey = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a line meets another one at a corner: at which place, to which side, and which line that is."""

    place: float
    side: int
    run: RunKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Runs drawn as one on their rail."""

    axis: Axis
    rail: int
    low: float
    high: float
    turns: tuple[Turn, ...]
    shapes: tuple[int, ...]
    runs: tuple[RunKey, ...]


def lines_of(plan: Plan, paths: Sequence[Path]) -> tuple[list[Line], dict[RunKey, int]]:
    """All lines, and for each run the number of its line."""
    together = _together(plan, paths)
    lines: list[Line] = []
    line_of: dict[RunKey, int] = {}
    for members in together:
        for member in members:
            line_of[member] = len(lines)
        lines.append(_line(plan, paths, members))
    return lines, line_of


def _together(plan: Plan, paths: Sequence[Path]) -> list[list[RunKey]]:
    alike = Counter((link.source, link.target) for link in plan.links)
    groups: dict[object, list[RunKey]] = {}
    for number, (link, path) in enumerate(zip(plan.links, paths, strict=True)):
        corners = _corners(plan, link, path) if alike[link.source, link.target] == 1 else {}
        for place, run in enumerate(path.runs):
            corner = corners.get(place)
            key: object = (number, place) if corner is None else (run.axis, run.rail, corner, _side(run, corner))
            groups.setdefault(key, []).append((number, place))
    return list(groups.values())


def _corners(plan: Plan, link: Link, path: Path) -> Mapping[int, tuple[int, bool, bool]]:
    """For the runs of a path that may lie on those of other links: the small shape they share, and at which end."""
    corners: dict[int, tuple[int, bool, bool]] = {}
    last = len(path.runs) - 1
    for end, place in ((link.target, last), (link.source, 0)):
        if isinstance(end, int) and plan.shapes[end].small:
            corners[place] = (end, place == 0 and end == link.source, link.message)
    return corners


def _side(run: Run, corner: tuple[int, bool, bool]) -> bool:
    """Lines on opposite sides of the shape stay apart."""
    return (run.stop > run.start) == corner[1]


def _line(plan: Plan, paths: Sequence[Path], members: Sequence[RunKey]) -> Line:
    runs = [paths[number].runs[place] for number, place in members]
    return Line(
        axis=runs[0].axis,
        rail=runs[0].rail,
        low=min(map(attrgetter("low"), runs)),
        high=max(map(attrgetter("high"), runs)),
        turns=tuple(chain.from_iterable(_turns(paths, member) for member in members)),
        shapes=tuple(chain.from_iterable(_shapes(plan, paths, member) for member in members)),
        runs=tuple(members),
    )


def _turns(paths: Sequence[Path], member: RunKey) -> Iterator[Turn]:
    number, place = member
    runs = paths[number].runs
    if place > 0:
        before = runs[place - 1]
        yield Turn(place=before.rail, side=1 if before.start > before.stop else -1, run=(number, place - 1))
    if place < len(runs) - 1:
        after = runs[place + 1]
        yield Turn(place=after.rail, side=1 if after.stop > after.start else -1, run=(number, place + 1))


def _shapes(plan: Plan, paths: Sequence[Path], member: RunKey) -> Iterator[int]:
    number, place = member
    link = plan.links[number]
    if place == 0 and isinstance(link.source, int):
        yield link.source
    if place == len(paths[number].runs) - 1 and isinstance(link.target, int):
        yield link.target
