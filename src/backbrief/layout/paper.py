"""How a picture goes onto paper: upright or lying, on one sheet or cut into several that can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.picture import Picture
from backbrief.layout.scene import Scene
from backbrief.layout.sheets import Room, Sheet, fits, sheets_of

UPRIGHT: Final = Room(width=845.0, height=1100.0)
LYING: Final = Room(width=1230.0, height=850.0)
"""What is read inside the margins of both A4 and Letter paper, where a name is then seven points high or higher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The sheets that a picture is cut into, none where it is read as a whole; `lying` says how the paper is held."""

    sheets: tuple[Sheet, ...]
    lying: bool


def on_paper(scene: Scene, picture: Picture) -> Paper:
    """As few sheets as can be, upright where a single one does; of as many, those that cut fewer lanes apart."""
    if fits(picture, UPRIGHT) or fits(picture, LYING):
        return Paper(sheets=(), lying=not fits(picture, UPRIGHT))
    upright, lying = (sheets_of(scene, picture, room=room) for room in (UPRIGHT, LYING))
    is_lying = _cost(lying) <= _cost(upright)
    return Paper(sheets=lying if is_lying else upright, lying=is_lying)


def _cost(sheets: Sequence[Sheet]) -> tuple[int, int]:
    """How many sheets there are, and in how many rows."""
    return len(sheets), len({sheet.part.y for sheet in sheets})
