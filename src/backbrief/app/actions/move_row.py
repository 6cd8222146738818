"""Move a line of the outline up or down by one: a step or a question, into answers and out of them, or an answer."""

from itertools import pairwise

from backbrief.app.actions.make_outer import make_outer
from backbrief.app.outline import Item, Outline, outline_of
from backbrief.app.outline_places import before, behind, first_on, item_of_flow, last_on, trail_to, without
from backbrief.app.weaving import changes_to
from backbrief.diff.compare import renewing
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of


def move_up(design: Design, node: str) -> tuple[Change, ...]:
    """The changes that move a node or an answer up with all that stands below it; none where it stands first."""
    outline = outline_of(design, workflow_of(node))
    if asked := item_of_flow(outline, node):
        return _in_turn(design, asked, node, by=-1)
    trail = trail_to(outline, node)
    if not trail or _is_border(trail[-1].item):
        return ()
    item, above, rest = trail[-1].item, trail[-1].before, without(outline, node)
    if above is None:
        around = trail[-2].item if len(trail) > 1 else None
        return _changes(design, _out_at_the_top(rest, item, around, trail[-1].path.flow))
    if above.starts:
        return ()
    if above.paths:
        return changes_to(design, last_on(rest, above.paths[-1].flow, [item]))
    return changes_to(design, before(rest, above.node, [item]))


def move_down(design: Design, node: str) -> tuple[Change, ...]:
    """The changes that move a node or an answer down with all that stands below it; none where it stands last."""
    outline = outline_of(design, workflow_of(node))
    if asked := item_of_flow(outline, node):
        return _in_turn(design, asked, node, by=1)
    trail = trail_to(outline, node)
    if not trail or _is_border(trail[-1].item):
        return ()
    item, below, rest = trail[-1].item, trail[-1].behind, without(outline, node)
    if below is None or below.ends:
        around = trail[-2].item if len(trail) > 1 else None
        onward = _next_flow(around, trail[-1].path.flow)
        if onward:
            return changes_to(design, first_on(rest, onward, [item]))
        return make_outer(design, node) if trail[-1].path.flow else ()
    if below.paths:
        return changes_to(design, first_on(rest, below.paths[0].flow, [item]))
    return changes_to(design, behind(rest, below.node, [item]))


def _in_turn(design: Design, asked: Item, flow: str, *, by: int) -> tuple[Change, ...]:
    """The changes that put an answer before or behind the next one: answers stand as their flows do in the design."""
    flows = [path.flow for path in asked.paths]
    at = flows.index(flow)
    if not 0 <= at + by < len(flows):
        return ()
    flows.insert(at + by, flows.pop(at))
    return renewing(design, design, flows[min(at, at + by) :])


def _out_at_the_top(outline: Outline, item: Item, around: Item | None, flow: str) -> Outline | None:
    """The outline with the first item of an answer at the end of the answer before it, or before the question."""
    if around is None or not flow:
        return None
    flows = [path.flow for path in around.paths]
    at = flows.index(flow)
    return last_on(outline, flows[at - 1], [item]) if at else before(outline, around.node, [item])


def _changes(design: Design, outline: Outline | None) -> tuple[Change, ...]:
    return changes_to(design, outline) if outline else ()


def _next_flow(around: Item | None, flow: str) -> str:
    """The flow of the answer that follows the one on this flow."""
    flows = [path.flow for path in around.paths] if around and flow else []
    return next((other for each, other in pairwise(flows) if each == flow), "")


def _is_border(item: Item) -> bool:
    return item.starts or item.ends
