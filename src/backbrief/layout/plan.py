"""One level of a scene made ready for placing: shapes on strips, links between them, all by number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backbrief.layout.scene import NodeKind

Side = Literal["left", "right", "top", "bottom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A band that holds shapes; strips of one pool touch each other, pools keep their distance."""

    pool: int = 0
    least_height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A node with its size and the strip it stands on."""

    kind: NodeKind
    label: str
    width: float
    height: float
    strip: int

    @property
    def small(self) -> bool:
        """Branches and events: lines meet in their corners, the name stands outside."""
        return self.kind != "step"


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """The border of a band, from its first strip to its last, as the end of a link."""

    first: int
    last: int


End = int | Border


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An edge between shapes, or between a shape and the border of a band; it may be bound to a side."""

    source: End
    target: End
    label: str
    message: bool
    leaves: Side | None = None
    enters: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one level holds, in the order given."""

    strips: Sequence[Strip]
    shapes: Sequence[Shape]
    links: Sequence[Link]
