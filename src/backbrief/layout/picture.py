"""Where everything stands: boxes and lines in pixels, y growing downwards."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in the picture."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle, named by its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The line of one edge, from its source to its target, and the box of its label."""

    edge_id: str
    points: tuple[Point, ...]
    label: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The finished layout; `labels` are the names of branches and events, drawn outside their shape."""

    width: float
    height: float
    bands: Mapping[str, Box]
    nodes: Mapping[str, Box]
    routes: Mapping[str, Route]
    labels: Mapping[str, Box]
