"""The room within which a node may stand: its band, or the step around it."""

from dataclasses import dataclass
from typing import Final

from backbrief.layout.banding import HEADER
from backbrief.layout.kept.boxes import bottom_of, middle_of, right_of
from backbrief.layout.kept.sheet import Sheet
from backbrief.layout.picture import Box

_MARGIN: Final = 10.0
_NAME: Final = 28.0
_FAR: Final = 1_000_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Its sides, within the margins; up to `widest` it may grow to the right without being in anyone's way."""

    left: float
    top: float
    right: float
    bottom: float
    widest: float

    def holds(self, box: Box) -> bool:
        """True when the middle of a box lies inside."""
        middle = middle_of(box)
        return self.left <= middle.x <= self.right and self.top <= middle.y <= self.bottom


def frame_of(sheet: Sheet, node: str) -> Frame:
    """The frame of a node."""
    holders = sheet.holders[node]
    if holders:
        box = sheet.nodes[holders[0]]
        right = right_of(box) - _MARGIN
        top, bottom = box.y + _NAME, bottom_of(box) - _MARGIN
        return Frame(left=box.x + _MARGIN, top=top, right=right, bottom=bottom, widest=right)
    band = sheet.node[node].band
    box = sheet.bands[band]
    return Frame(
        left=box.x + HEADER + _MARGIN,
        top=box.y + _MARGIN,
        right=right_of(box) - _MARGIN,
        bottom=bottom_of(box) - _MARGIN,
        widest=_next_at_right(sheet, band) - 2 * _MARGIN,
    )


def widen(sheet: Sheet, node: str, *, right: float) -> None:
    """Let the pool of a node reach as far to the right as needed."""
    pool = sheet.around[sheet.node[node].band][-1]
    for band, around in sheet.around.items():
        box = sheet.bands[band]
        if pool in around and right_of(box) < right:
            sheet.bands[band] = Box(x=box.x, y=box.y, width=right - box.x, height=box.height)


def _next_at_right(sheet: Sheet, band: str) -> float:
    pool = sheet.bands[sheet.around[band][-1]]
    others = (sheet.bands[each.id] for each in sheet.lanes[""])
    beside = (box.x for box in others if box.x >= right_of(pool) and _share_a_row(box, pool))
    return min(beside, default=_FAR)


def _share_a_row(one: Box, other: Box) -> bool:
    return one.y < bottom_of(other) and other.y < bottom_of(one)
