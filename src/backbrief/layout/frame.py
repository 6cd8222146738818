"""The inside of an expanded step: how large the step grows, and where its doors are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.arrangement import Arrangement
from backbrief.layout.nesting import Level, Part

_HEADER: Final = 24.0
_DOOR_PITCH: Final = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A level arranged, the size it takes with its frame, and where the arrangement lies in it.

    `shares` tells for each part with a door how far between inside and border its line may step sideways.
    """

    level: Level
    arrangement: Arrangement
    width: float
    height: float
    left: float
    top: float
    shares: Mapping[int, float]


def framed(level: Level, arrangement: Arrangement) -> Frame:
    """The frame around an arranged level; the scene itself has none."""
    doors = {number: door for number, part in enumerate(level.parts) if (door := door_of(part)) is not None}
    upper, lower = ([number for number in doors if doors[number] == side] for side in ("top", "bottom"))
    above, below = _HEADER + _room(upper), _room(lower)
    width, height = arrangement.width, above + arrangement.height + below
    if level.node is not None:
        width, height = max(width, level.node.width), max(height, level.node.height)
    return Frame(
        level=level,
        arrangement=arrangement,
        width=width,
        height=height,
        left=(width - arrangement.width) / 2,
        top=above + (height - above - arrangement.height - below) / 2,
        shares={**_shares(upper), **_shares(lower)},
    )


def door_of(part: Part) -> str | None:
    """The side by which a part goes through the border of its level, if it does."""
    if part.target is None:
        return part.enters
    return part.leaves if part.source is None else None


def _room(doors: Sequence[int]) -> float:
    return _DOOR_PITCH * (len(doors) + 1) if doors else 0.0


def _shares(doors: Sequence[int]) -> dict[int, float]:
    return {number: (place + 1) / (len(doors) + 1) for place, number in enumerate(doors)}
