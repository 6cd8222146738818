"""Paste a list of steps behind a line: rows copied from a spreadsheet, or lines of an outline, as one change."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from backbrief.app.actions.start_workflow import borders
from backbrief.app.grafting import graft_of
from backbrief.app.outline import nodes_of, outline_of
from backbrief.app.outline_places import put
from backbrief.app.outline_rows import Row, outline_rows
from backbrief.app.weaving import changes_to
from backbrief.diff.compare import apply
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.excel.step_list import steps_in
from backbrief.formats.format import Reading, Refused, Remark
from backbrief.formats.outline.read import read as read_outline

COLUMNS = ("Step", "Who", "Needs", "Makes", "Why")
"""What the columns of pasted rows are taken for where no row heads them."""

LARGEST = 200_000
_NAME = "pasted.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedList:
    """What pasting would do: the rows that would come in, what was not understood, and the changes together."""

    rows: tuple[Row, ...]
    remarks: tuple[Remark, ...]
    changes: tuple[Change, ...]


def paste_list(design: Design, text: str, *, after: str) -> PastedList:
    """The steps of a pasted text put behind a line of the outline. Nothing is changed yet. Raises Refused."""
    reading = _read(text)
    (pasted,) = reading.design.of(Workflow)
    workflow = workflow_of(after)
    begun = () if nodes_of(design, workflow) else borders(workflow)
    ground = apply(design, begun)
    graft = graft_of(reading.design, design=ground, workflow=workflow)
    changes = changes_to(ground, put(outline_of(ground, workflow), graft.items, after=after), added=graft.records)
    shown = outline_rows(Survey(reading.design), pasted.id)
    rows = tuple(row for row in shown if row.kind not in ("start", "end"))
    return PastedList(rows=rows, remarks=reading.remarks, changes=(*begun, *changes))


def _read(text: str) -> Reading:
    if len(text) > LARGEST:
        raise Refused("the list is longer than 200,000 characters", remedy="Paste it in parts.")
    lines = text.strip("\n\r")
    if "\t" not in lines.strip():
        return read_outline(_dedented(lines).encode(), name=_NAME)
    cells = list(csv.reader(io.StringIO(lines), delimiter="\t"))
    width = max(len(COLUMNS), *map(len, cells))
    rows = [[cell.strip() for cell in row] + [""] * (width - len(row)) for row in cells]
    reading = steps_in(rows, name=_NAME, sheet="") or steps_in([_headed(width), *rows], name=_NAME, sheet="")
    if reading is None or not any(cell for row in rows for cell in row[:1]):
        raise Refused("no column of steps was found", remedy="Head one of the columns with: Step.")
    return reading


def _headed(width: int) -> Sequence[str]:
    return [*COLUMNS, *[""] * (width - len(COLUMNS))]


def _dedented(text: str) -> str:
    """The lines of an outline that was cut out from further in."""
    lines = text.splitlines()
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    return "\n".join(line[min(indents, default=0) :] for line in lines)
