"""Type a line behind another: a step, a question, an answer, what passes, or where the path leads."""

from collections.abc import Callable

from backbrief.app.actions.add_answer import add_answer
from backbrief.app.actions.add_branch import add_branch
from backbrief.app.actions.add_step import add_step
from backbrief.app.actions.lead_path import lead_path
from backbrief.app.actions.pass_information import pass_information
from backbrief.app.actions.start_workflow import borders
from backbrief.app.outline import Path, nodes_of, outline_of
from backbrief.app.outline_places import item_of_flow, spot_of, trail_to
from backbrief.app.typed_line import cleaned, line_typed
from backbrief.diff.compare import apply
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.formats.outline.line import PARTING, Mark

Changes = tuple[Change, ...]


def type_line(design: Design, text: str, *, after: str) -> Changes:
    """The changes that a typed line makes, by the mark it begins with; a line without one is a step. Raises Refused.

    The first line of a workflow brings a beginning and an end along.
    """
    if not cleaned(text):
        return ()
    workflow = workflow_of(after)
    if not nodes_of(design, workflow):
        begun = borders(workflow)
        return (*begun, *_typed(apply(design, begun), text, after))
    return _typed(design, text, after)


def _typed(design: Design, text: str, after: str) -> Changes:
    line = line_typed(text)
    if line.mark in PARTING:
        return add_branch(design, line.text, after=after, kind=PARTING[line.mark])
    return _BY_MARK.get(line.mark, _step)(design, line.text, after)


def _step(design: Design, text: str, after: str) -> Changes:
    return add_step(design, text, after=_first_empty_path(design, after) or after)


def _answer(design: Design, text: str, after: str) -> Changes:
    """One more answer to the question that the line stands below; a list with hyphens elsewhere is a list of steps."""
    branch = _question_around(design, after)
    return add_answer(design, text.removesuffix(":"), branch=branch) if branch else add_step(design, text, after=after)


def _first_empty_path(design: Design, line: str) -> str:
    """The first of the paths that part at a line without a question, as long as nothing stands on any of them."""
    spot = spot_of(outline_of(design, workflow_of(line)), line)
    paths = spot.item.paths if spot else ()
    return paths[0].flow if paths and all(_is_bare(path, design) for path in paths) else ""


def _is_bare(path: Path, design: Design) -> bool:
    flow = design.find(path.flow, Flow)
    return not path.items and flow is not None and flow.answer is None


def _question_around(design: Design, line: str) -> str:
    """The innermost branch that a line is, answers, or stands below; empty where there is none."""
    outline = outline_of(design, workflow_of(line))
    asked = item_of_flow(outline, line)
    around = [asked.node] if asked else [spot.item.node for spot in reversed(trail_to(outline, line))]
    return next((node for node in around if design.find(node, Branch)), "")


_BY_MARK: dict[Mark, Callable[[Design, str, str], Changes]] = {
    Mark.ANSWER: _answer,
    Mark.HANDED_OVER: lambda design, text, after: pass_information(design, text, step=after),
    Mark.GO_ON: lambda design, text, after: lead_path(design, after, to=text),
}
