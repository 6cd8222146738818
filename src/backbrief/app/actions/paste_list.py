"""Paste a list of steps behind a line: rows copied from a spreadsheet, or lines of an outline, as one change."""

from collections.abc import Iterator
from dataclasses import dataclass

from backbrief.app.actions.start_workflow import borders
from backbrief.app.grafting import graft_of
from backbrief.app.outline import nodes_of, outline_of
from backbrief.app.outline_places import put
from backbrief.app.outline_rows import Row, outline_rows
from backbrief.app.pasted_table import PastedTable, table_in
from backbrief.app.weaving import changes_to
from backbrief.diff.compare import apply
from backbrief.domain.answer import items
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.format import Reading, Refused, Remark
from backbrief.formats.outline.read import read as read_outline

LARGEST = 200_000
FACTS = ("Looks at", "Creates", "Passes on", "Why", "Notes")
"""What a row of a list may tell besides the step and its role."""

_NAME = "pasted.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRow:
    """A line that would come in, with what is told of it, in the order of FACTS."""

    kind: str
    number: str
    depth: int
    text: str
    role_name: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedList:
    """What pasting would do: the rows that would come in, what was not understood, and the changes together."""

    rows: tuple[PastedRow, ...]
    remarks: tuple[Remark, ...]
    changes: tuple[Change, ...]


def pasted_table(text: str) -> PastedTable | None:
    """The pasted text as a table; None for lines of an outline. Raises Refused for what is too long to be read."""
    if len(text) > LARGEST:
        raise Refused("the list is longer than 200,000 characters", remedy="Paste it in parts.")
    return table_in(text)


def paste_list(design: Design, text: str, *, after: str, table: PastedTable | None = None) -> PastedList:
    """The steps of a pasted text put behind a line of the outline, read as `table` says where somebody chose.

    Nothing is changed yet. Raises Refused.
    """
    reading = _read(text, table)
    (pasted,) = reading.design.of(Workflow)
    workflow = workflow_of(after)
    begun = () if nodes_of(design, workflow) else borders(workflow)
    ground = apply(design, begun)
    graft = graft_of(reading.design, design=ground, workflow=workflow)
    changes = changes_to(ground, put(outline_of(ground, workflow), graft.items, after=after), added=graft.records)
    rows = tuple(_rows(reading.design, pasted.id))
    return PastedList(rows=rows, remarks=reading.remarks, changes=(*begun, *changes))


def _read(text: str, table: PastedTable | None) -> Reading:
    found = pasted_table(text)
    if found is None:
        return read_outline(_dedented(text.strip("\n\r")).encode(), name=_NAME)
    return (table or found).reading(name=_NAME)


def _dedented(text: str) -> str:
    """The lines of an outline that was cut out from further in."""
    lines = text.splitlines()
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    return "\n".join(line[min(indents, default=0) :] for line in lines)


def _rows(design: Design, workflow: str) -> Iterator[PastedRow]:
    for row in outline_rows(Survey(design), workflow):
        if row.kind not in ("start", "end"):
            yield PastedRow(
                kind=row.kind,
                number=row.number,
                depth=row.depth,
                text=row.text,
                role_name=row.role_name,
                facts=_facts(design, row),
            )


def _facts(design: Design, row: Row) -> tuple[str, ...]:
    step = design.find(row.id, Step) or Step(id=row.id)
    used = (_used(design, step, "looks at"), _used(design, step, "creates"))
    passing = "; ".join(filter(None, (each.information for each in row.passes)))
    return (*used, passing, str(step.purpose or ""), str(step.notes or ""))


def _used(design: Design, step: Step, kind: str) -> str:
    return ", ".join(design.name_of(str(use.information)) for use in items(step.uses) if use.kind == kind)
