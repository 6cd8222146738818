"""Make a step inner work: of the step before it, or of the last answer to the question before it."""

from backbrief.app.outline import outline_of
from backbrief.app.outline_places import last_inside, last_on, spot_of, without
from backbrief.app.weaving import changes_to
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step


def make_inner(design: Design, node: str) -> tuple[Change, ...]:
    """The changes that put a step one further in; none where nothing stands before it that could hold it."""
    outline = outline_of(design, workflow_of(node))
    spot = spot_of(outline, node)
    if spot is None or spot.before is None or spot.item.starts or spot.item.ends:
        return ()
    rest = without(outline, node)
    if spot.before.paths:
        return changes_to(design, last_on(rest, spot.before.paths[-1].flow, [spot.item]))
    if design.find(spot.before.node, Step) is None:
        return ()
    return changes_to(design, last_inside(rest, spot.before.node, [spot.item]))
