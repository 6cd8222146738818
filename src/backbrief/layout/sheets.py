"""A picture cut into sheets of paper: which part stands on which sheet, and which sheets lie beside each other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final, Literal

from backbrief.layout.banding import HEADER
from backbrief.layout.clipping import touches
from backbrief.layout.picture import Box, Picture
from backbrief.layout.scene import Scene
from backbrief.layout.slices import sliced
from backbrief.layout.span import Span

MARK_WIDTH: Final = 56.0
MARK_HEIGHT: Final = 22.0
"""What a sheet keeps free beside and above its part of the picture, to say where a line goes on."""

Side = Literal["left", "right", "top", "bottom"]

_AWAY: Final[Mapping[Side, tuple[int, int]]] = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}
_AROUND_SHAPE: Final = 12.0
_AROUND_LINE: Final = 5.0
_ALONG_LINE: Final = 4.0
_ACROSS_LINE: Final = 1.0
_THROUGH_BAND: Final = 4.0
_THROUGH_FRAME: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The largest picture that can be read on one sheet, in pixels."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its number, the part of the picture that it shows, and the numbers of the sheets beside it."""

    number: int
    part: Box
    beside: Mapping[Side, int]


def fits(picture: Picture, room: Room) -> bool:
    """Whether the picture can be read on one sheet, uncut."""
    return picture.width <= room.width and picture.height <= room.height


def sheets_of(scene: Scene, picture: Picture, *, room: Room) -> tuple[Sheet, ...]:
    """The sheets of a picture, each stretch of time from top to bottom; where nothing is drawn there is no sheet.

    Names of bands are no part of what is cut: they are repeated on each sheet.
    """
    drawn, header = extent(picture), names_width(picture)
    beside = Span(begin=drawn.x + header, end=drawn.x + drawn.width)
    columns = _slices(scene, picture, _across, within=beside, room=_left(room.width - header, beside, MARK_WIDTH))
    rows = _slices(scene, picture, _down, within=_down(drawn), room=_left(room.height, _down(drawn), MARK_HEIGHT))
    parts = {
        (column, row): Box(x=x.begin, y=y.begin, width=x.length, height=y.length)
        for column, x in enumerate(columns)
        for row, y in enumerate(rows)
    }
    return tuple(_numbered({place: part for place, part in parts.items() if _shows(picture, part)}))


def names_width(picture: Picture) -> float:
    """How wide the names of the bands are, at the left of everything else."""
    lefts = [box.x for box in picture.bands.values()]
    return max(lefts) - min(lefts) + HEADER if lefts else 0.0


def extent(picture: Picture) -> Box:
    """The smallest box around everything that is drawn."""
    drawn = [*picture.bands.values(), *picture.nodes.values(), *_texts(picture), *_pieces(picture)]
    across, down = _hull(_across(box) for box in drawn), _hull(_down(box) for box in drawn)
    return Box(x=across.begin, y=down.begin, width=across.length, height=down.length)


def _left(room: float, drawn: Span, mark: float) -> float:
    """The room that is left where marks are needed at both ends of a sheet."""
    return room if drawn.length <= room else room - 2 * mark


_Direction = Callable[[Box], Span]


def _across(box: Box) -> Span:
    return Span(begin=box.x, end=box.x + box.width)


def _down(box: Box) -> Span:
    return Span(begin=box.y, end=box.y + box.height)


def _hull(spans: Iterable[Span]) -> Span:
    known = list(spans)
    begin = min((span.begin for span in known), default=0.0)
    return Span(begin=begin, end=max((span.end for span in known), default=0.0))


def _slices(scene: Scene, picture: Picture, along: _Direction, *, within: Span, room: float) -> tuple[Span, ...]:
    """The picture sliced in one direction."""
    frames = {node.inside for node in scene.nodes}
    shapes = [_wider(along(box), _AROUND_SHAPE) for node, box in picture.nodes.items() if node not in frames]
    around = [box for node, box in picture.nodes.items() if node in frames]
    return sliced(
        within,
        room=room,
        whole=[*shapes, *map(along, _texts(picture))],
        crossed=[*_crossed(picture, along), *((along(box), _THROUGH_FRAME) for box in around)],
    )


def _crossed(picture: Picture, along: _Direction) -> Iterator[tuple[Span, float]]:
    """Bands and lines that a cut may go through; bands, as wide as all of it, weigh only from top to bottom."""
    yield from ((along(box), _THROUGH_BAND) for box in picture.bands.values())
    yield from (_line(along(piece)) for piece in _pieces(picture))


def _texts(picture: Picture) -> Iterator[Box]:
    """The names beside shapes and the labels of lines."""
    yield from picture.labels.values()
    yield from (route.label for route in picture.routes.values() if route.label is not None)


def _pieces(picture: Picture) -> Iterator[Box]:
    """Every straight piece of a line, as a box without thickness."""
    for route in picture.routes.values():
        for one, other in pairwise(route.points):
            x, y = min(one.x, other.x), min(one.y, other.y)
            yield Box(x=x, y=y, width=abs(one.x - other.x), height=abs(one.y - other.y))


def _line(span: Span) -> tuple[Span, float]:
    """A line goes through a cut, or lies along it, which is harder to read."""
    return (span, _ACROSS_LINE) if span.length else (_wider(span, _AROUND_LINE), _ALONG_LINE)


def _wider(span: Span, by: float) -> Span:
    return Span(begin=span.begin - by, end=span.end + by)


def _shows(picture: Picture, part: Box) -> bool:
    return any(touches(part, box) for box in chain(picture.nodes.values(), _pieces(picture)))


def _numbered(parts: Mapping[tuple[int, int], Box]) -> Iterator[Sheet]:
    numbers = {place: number for number, place in enumerate(parts, 1)}
    for (column, row), part in parts.items():
        beside = {side: numbers.get((column + right, row + below), 0) for side, (right, below) in _AWAY.items()}
        yield Sheet(
            number=numbers[column, row],
            part=part,
            beside={side: number for side, number in beside.items() if number},
        )
