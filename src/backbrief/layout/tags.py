"""On which part of its line the label of an edge stands, and how large it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.paths import Path, Run
from backbrief.layout.plan import Plan
from backbrief.layout.text import text_size
from backbrief.layout.tracks import Tracks

_WIDTH: Final = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A label, its size, and the run of the path it belongs to."""

    link: int
    place: int
    width: float
    height: float


def tagged(plan: Plan, paths: Sequence[Path], tracks: Tracks) -> list[Tag]:
    """A tag for every link that has a label, near the source but on a part that is the link's own."""
    tags: list[Tag] = []
    for number, link in enumerate(plan.links):
        if link.label.strip():
            width, height = text_size(link.label, width=_WIDTH)
            place = _place(number, paths[number].runs, tracks)
            tags.append(Tag(link=number, place=place, width=width, height=height))
    return tags


def _place(number: int, runs: Sequence[Run], tracks: Tracks) -> int:
    own = [place for place in range(len(runs)) if len(tracks.lines[tracks.line_of[number, place]].runs) == 1]
    level = [place for place in own if runs[place].axis == "h"]
    return next(iter([*level, *own]), 0)
