"""On which part of its line the label of an edge stands, and how large it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backbrief.layout.paths import Path, Run
from backbrief.layout.plan import Plan
from backbrief.layout.text import text_size
from backbrief.layout.tracks import Tracks

Size = tuple[float, float]

_WIDTHS: Final = (100.0, 60.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A label, the sizes it may take, best first, and the run of the path it belongs to."""

    link: int
    place: int
    sizes: tuple[Size, ...]

    @property
    def width(self) -> float:
        """The width it likes best."""
        return self.sizes[0][0]

    @property
    def height(self) -> float:
        """The height at this width."""
        return self.sizes[0][1]


def tagged(plan: Plan, paths: Sequence[Path], tracks: Tracks) -> list[Tag]:
    """A tag for every link that has a label, near the source but on a part that is the link's own."""
    tags: list[Tag] = []
    for number, link in enumerate(plan.links):
        if link.label.strip():
            sizes = tuple(text_size(link.label, width=width) for width in _WIDTHS)
            tags.append(Tag(link=number, place=_place(number, paths[number].runs, tracks), sizes=sizes))
    return tags


def _place(number: int, runs: Sequence[Run], tracks: Tracks) -> int:
    own = [place for place in range(len(runs)) if len(tracks.lines[tracks.line_of[number, place]].runs) == 1]
    level = [place for place in own if runs[place].axis == "h"]
    return next(iter([*level, *own]), 0)
