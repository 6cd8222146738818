"""What one sheet shows of a picture: bands with their names, shapes, parts of lines, and where those go on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from backbrief.layout.clipping import Run, holds, runs, shared, touches
from backbrief.layout.picture import Box, Picture, Point
from backbrief.layout.sheets import MARK_HEIGHT, MARK_WIDTH, Sheet, Side, names_width

_APART: Final[Mapping[Side, float]] = {"left": 44.0, "right": 44.0, "top": 96.0, "bottom": 96.0}

Way = Literal["from", "to"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A part of an edge's line; where it is the last part, it ends at its target."""

    edge_id: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where lines come from another sheet, or go on there."""

    at: Point
    side: Side
    ways: tuple[Way, ...]
    sheet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What stands on one sheet; `part` is what it shows of the picture, `frame` that with names and marks around it."""

    frame: Box
    part: Box
    bands: Mapping[str, Box]
    nodes: Mapping[str, Box]
    names: Mapping[str, Box]
    lines: tuple[Line, ...]
    labels: Mapping[str, Box]
    marks: tuple[Mark, ...] = ()


def whole(picture: Picture) -> Excerpt:
    """All of a picture, on one sheet."""
    everything = Box(x=0.0, y=0.0, width=picture.width, height=picture.height)
    return Excerpt(
        frame=everything,
        part=everything,
        bands=picture.bands,
        nodes=picture.nodes,
        names=picture.labels,
        lines=tuple(Line(edge_id=route.edge_id, points=route.points) for route in picture.routes.values()),
        labels={edge: route.label for edge, route in picture.routes.items() if route.label is not None},
    )


def excerpt(picture: Picture, sheet: Sheet) -> Excerpt:
    """What a sheet shows: the names of all bands that it cuts, what touches its part, texts that stand whole in it."""
    part, everything = sheet.part, whole(picture)
    frame, found = _frame(picture, sheet), {line: runs(line.points, part) for line in everything.lines}
    return Excerpt(
        frame=frame,
        part=part,
        bands=dict(_bands(picture, sheet, frame)),
        nodes={node: box for node, box in picture.nodes.items() if touches(part, box)},
        names=_standing(everything.names, part),
        lines=tuple(Line(edge_id=line.edge_id, points=run.points) for line in found for run in found[line]),
        labels=_standing(everything.labels, part),
        marks=tuple(_marks(found.values(), sheet)),
    )


def _standing(texts: Mapping[str, Box], part: Box) -> dict[str, Box]:
    """The texts that are read whole."""
    return {name: box for name, box in texts.items() if holds(part, box)}


def _frame(picture: Picture, sheet: Sheet) -> Box:
    part, beside = sheet.part, sheet.beside
    left = names_width(picture) + (MARK_WIDTH if "left" in beside else 0.0)
    right = MARK_WIDTH if "right" in beside else 0.0
    above, below = (MARK_HEIGHT if side in beside else 0.0 for side in ("top", "bottom"))
    return Box(x=part.x - left, y=part.y - above, width=left + part.width + right, height=above + part.height + below)


def _bands(picture: Picture, sheet: Sheet, frame: Box) -> Iterator[tuple[str, Box]]:
    """Each band that the sheet cuts, as wide as the sheet and as deep inside others as in the picture."""
    outermost = min((box.x for box in picture.bands.values()), default=0.0)
    for band, box in picture.bands.items():
        if box.y < sheet.part.y + sheet.part.height and sheet.part.y < box.y + box.height:
            left = frame.x + box.x - outermost
            wide = Box(x=left, y=box.y, width=frame.x + frame.width - left, height=box.height)
            yield band, shared(wide, Box(x=left, y=sheet.part.y, width=wide.width, height=sheet.part.height))


def _marks(found: Iterable[Sequence[Run]], sheet: Sheet) -> Iterator[Mark]:
    """One mark for all lines that cross a border of the sheet close beside each other."""
    crossings = [crossing for run in chain.from_iterable(found) for crossing in _crossings(run)]
    for side, number in sheet.beside.items():
        at_side = sorted((each for each in crossings if each.side == side), key=lambda each: each.place)
        yield from (_mark(near, number) for near in _near(at_side, apart=_APART[side]))


def _mark(near: Sequence["_Crossing"], sheet: int) -> Mark:
    first, last = near[0], near[-1]
    return Mark(
        at=Point(x=(first.at.x + last.at.x) / 2, y=(first.at.y + last.at.y) / 2),
        side=first.side,
        ways=tuple(sorted({each.way for each in near}, reverse=True)),
        sheet=sheet,
    )


@dataclass(frozen=True, slots=True)
class _Crossing:
    at: Point
    side: Side
    way: Way

    @property
    def place(self) -> float:
        return self.at.y if self.side in ("left", "right") else self.at.x


def _crossings(run: Run) -> Iterator[_Crossing]:
    """Where a line comes into the sheet and where it leaves it; it lies level or upright there."""
    if run.enters:
        yield _Crossing(run.points[0], _side(run.points[1], run.points[0]), "from")
    if run.leaves:
        yield _Crossing(run.points[-1], _side(run.points[-2], run.points[-1]), "to")


def _side(inside: Point, border: Point) -> Side:
    """The side that a line reaches when it goes from the inside to the border."""
    if inside.x != border.x:
        return "right" if inside.x < border.x else "left"
    return "bottom" if inside.y < border.y else "top"


def _near(crossings: Sequence[_Crossing], *, apart: float) -> Iterator[list[_Crossing]]:
    """The crossings of one border in groups that are wide enough apart for a mark each."""
    group: list[_Crossing] = []
    for each in crossings:
        if group and each.place - group[-1].place > apart:
            yield group
            group = []
        group.append(each)
    if group:
        yield group
