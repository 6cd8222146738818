"""Make inner work outer: it follows the step or the question that it was part of."""

from backbrief.app.outline import Outline, Path, open_ends, outline_of
from backbrief.app.outline_places import behind, spot_of, trail_to, without
from backbrief.app.weaving import changes_to
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of


def make_outer(design: Design, node: str) -> tuple[Change, ...]:
    """The changes that put a step one further out; none where it lies in nothing, or no path would come to it there."""
    outline = outline_of(design, workflow_of(node))
    trail = trail_to(outline, node)
    if len(trail) <= 1 or trail[-1].item.starts or trail[-1].item.ends:
        return ()
    around, spot = trail[-2].item.node, trail[-1]
    rest = without(outline, node)
    if spot.path.flow and not _is_reached_behind(rest, around):
        return ()
    return changes_to(design, behind(rest, around, [spot.item]))


def _is_reached_behind(outline: Outline, node: str) -> bool:
    spot = spot_of(outline, node)
    paths: tuple[Path, ...] = spot.item.paths if spot else ()
    return any(map(open_ends, paths))
