"""Add one more answer to a branch."""

from dataclasses import replace

from backbrief.app.free_id import free_id
from backbrief.app.outline import Path, outline_of
from backbrief.app.outline_places import spot_of, with_item
from backbrief.app.typed_line import as_stated, cleaned
from backbrief.app.weaving import changes_to
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of


def add_answer(design: Design, answer: str, *, branch: str) -> tuple[Change, ...]:
    """The changes that add an answer whose path goes on where the others meet; none when there is no such branch."""
    said = cleaned(answer)
    outline = outline_of(design, workflow_of(branch))
    spot = spot_of(outline, branch)
    if spot is None or design.find(branch, Branch) is None:
        return ()
    flow = Flow(
        id=free_id(outline.workflow, f"{last_part(branch)} {said}", design.records),
        source=branch,
        answer=as_stated(said),
    )
    # A branch at which nothing parted yet leads on by a flow without an answer, which becomes a path of its own.
    paths = spot.item.paths or tuple(Path((), None, each.id) for each in _leaving(design, outline.workflow, branch))
    item = replace(spot.item, paths=(*paths, Path((), None, flow.id)))
    return changes_to(design, with_item(outline, item), added=[flow])


def _leaving(design: Design, workflow: str, branch: str) -> list[Flow]:
    return [flow for flow in design.inside(workflow, Flow) if flow.source == branch and not flow.message]
