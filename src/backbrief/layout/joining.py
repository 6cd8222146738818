"""One line from its pieces: an edge that goes through the border of an expanded step is drawn level by level."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from backbrief.layout.picture import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The points of an edge on one level.

    A piece that ends or begins at a door knows the border there, and how far between itself and the border the
    line steps sideways to where it goes on.
    """

    points: tuple[Point, ...]
    door: Literal["end", "begin"] | None = None
    border: float = 0.0
    share: float = 0.0


def joined(pieces: Sequence[Piece]) -> tuple[Point, ...]:
    """The points of the whole edge, without those that change nothing."""
    points = [*_from_border(pieces[0]), *pieces[0].points]
    for before, after in pairwise(pieces):
        points += _step_aside(before, after)
        points += after.points
    return _plain([*points, *_to_border(pieces[-1])])


def _from_border(piece: Piece) -> list[Point]:
    """An edge that begins at the inner side of a border."""
    return [Point(x=piece.points[0].x, y=piece.border)] if piece.door == "begin" else []


def _to_border(piece: Piece) -> list[Point]:
    return [Point(x=piece.points[-1].x, y=piece.border)] if piece.door == "end" else []


def _step_aside(before: Piece, after: Piece) -> list[Point]:
    start, stop = before.points[-1], after.points[0]
    share = before.share if before.door == "end" else 1 - after.share
    y = start.y + (stop.y - start.y) * share
    return [Point(x=start.x, y=y), Point(x=stop.x, y=y)]


def _plain(points: Sequence[Point]) -> tuple[Point, ...]:
    plain: list[Point] = []
    for point in points:
        if len(plain) > 1 and _in_line(plain[-2], plain[-1], point):
            plain.pop()
        plain.append(point)
    return tuple(plain)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a.x == b.x == c.x or a.y == b.y == c.y
