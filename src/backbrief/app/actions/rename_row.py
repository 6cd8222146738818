"""Say a line of the outline anew: its name, and with `@` the role that does it."""

from collections.abc import Iterator

from backbrief.app.actions.add_branch import add_branch
from backbrief.app.actions.give_role import give_role
from backbrief.app.new_branch import new_branch
from backbrief.app.outline import outline_of
from backbrief.app.outline_places import replaced, spot_of
from backbrief.app.typed_line import as_stated, called_and_role, cleaned, line_typed
from backbrief.app.weaving import changes_to
from backbrief.diff.compare import answers
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.change import Change, Stated
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.outline.line import PARTING

_BARE = frozenset({"name", "role", "inside"})


def rename_row(design: Design, row: str, text: str) -> tuple[Change, ...]:
    """The changes that a new text makes; none when it says nothing, for a line is removed on purpose only.

    A step that is said anew as a question becomes one, unless more is stated about it: then the question follows it.
    """
    said = cleaned(text)
    record = design.records.get(row)
    if not said:
        return ()
    if isinstance(record, Step):
        return _step(design, record, said)
    if isinstance(record, Branch):
        return _called(design, row, line_typed(said).text)
    if isinstance(record, Flow):
        return tuple(_stated(design, row, "answer", said.removeprefix("- ").removesuffix(":").strip()))
    return tuple(_stated(design, row, "name", said)) if isinstance(record, Event | Workflow) else ()


def _step(design: Design, step: Step, text: str) -> tuple[Change, ...]:
    line = line_typed(text)
    if line.mark in PARTING:
        return _asked(design, step, line.text, PARTING[line.mark])
    return _called(design, step.id, text)


def _called(design: Design, row: str, text: str) -> tuple[Change, ...]:
    """The name, and behind `@` the role."""
    name, role = called_and_role(text)
    return (*_stated(design, row, "name", name), *(give_role(design, row, role=role) if role else ()))


def _asked(design: Design, step: Step, question: str, kind: str) -> tuple[Change, ...]:
    outline = outline_of(design, workflow_of(step.id))
    spot = spot_of(outline, step.id)
    bare = answers(step).keys() <= _BARE and spot is not None and not spot.item.paths and not spot.item.inner
    if not bare:
        return add_branch(design, question, after=step.id, kind=kind)
    branch = new_branch(design, outline.workflow, question, kind=kind)
    return changes_to(design, replaced(outline, step.id, [branch.item]), added=branch.records)


def _stated(design: Design, row: str, fact: str, text: str) -> Iterator[Stated]:
    before, after = getattr(design.records[row], fact), as_stated(text)
    if after is not None and after != before:
        yield Stated(row, fact, before, after)
