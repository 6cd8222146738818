"""Add a step behind a line of the outline: what led on from there now leads on from the step."""

from collections.abc import Iterator
from typing import Any

from backbrief.app.free_id import free_id
from backbrief.app.outline import Item, Outline, outline_of
from backbrief.app.outline_places import item_of_flow, put
from backbrief.app.taken_in import taken_in
from backbrief.app.typed_line import as_stated, called_and_role, role_called
from backbrief.app.weaving import changes_to
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step


def add_step(design: Design, text: str, *, after: str) -> tuple[Change, ...]:
    """The changes that add a step, done by the role behind `@` or else by the role of the step before.

    `after` is the id of a step, branch or event, of a flow that bears an answer, or of the workflow for its beginning.
    """
    name, role_name = called_and_role(text)
    if not name and not role_name:
        return ()
    outline = outline_of(design, workflow_of(after))
    role, namer = role_called(role_name, design) if role_name else (role_before(design, outline, after), None)
    step_id = free_id(outline.workflow, name or "step", design.records)
    step = Step(id=step_id, name=as_stated(name), role=role)
    new_roles = namer.fresh.values() if namer else ()
    changes = changes_to(design, put(outline, [Item(step_id)], after=after), added=(*new_roles, step))
    return taken_in(design, changes, step=step_id)


def role_before(design: Design, outline: Outline, line: str) -> Any:
    """The role of the step at a line, or of the nearest one before it; None where no role is named before."""
    return next(_roles_up_from(design, outline, line), None)


def _roles_up_from(design: Design, outline: Outline, line: str) -> Iterator[str]:
    parting = item_of_flow(outline, line)
    nodes = outline.nodes()
    at = parting.node if parting else line
    for node in reversed(nodes[: nodes.index(at) + 1] if at in nodes else []):
        step = design.find(node, Step)
        if step and isinstance(step.role, str):
            yield step.role
