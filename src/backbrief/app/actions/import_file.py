"""Import a file into a design: what it would change, and the design after it."""

from dataclasses import dataclass

from backbrief.diff.compare import apply
from backbrief.diff.overlay import overlay
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats import WORKBOOK, read_file
from backbrief.formats.excel.read import WorkbookReading, is_ours, read_workbook
from backbrief.formats.format import Refused, Remark

_EMPTY = "Look whether it is the right file, and whether the tool that made it saved the work in it."

_KEPT = Remark("These cells were changed in the workbook and in the design since, and stay as the design has them:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What an import would do: the changes, what was not understood, and the design as it would be.

    `conflicts` are the cells that workbook and design both changed: they are told among the remarks and change nothing.
    `workflows` are the ids of the workflows that the file draws: the file itself is to be kept for them.
    """

    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    design: Design
    workflows: tuple[str, ...]
    conflicts: tuple[Remark, ...] = ()


def import_file(design: Design, content: bytes, *, name: str, prefer: str = "") -> Import:
    """The import of one file, by its suffix; nothing is written. Raises Refused when nothing can be read.

    `prefer` decides for the workbook or the design where both changed the same cell.
    """
    if name.lower().endswith(WORKBOOK) and is_ours(content, name=name):
        return _from_workbook(design, read_workbook(content, name=name, known=design, prefer=prefer))
    reading = read_file(content, name=name, known=design)
    if not reading.design.records.keys() - {workflow.id for workflow in reading.design.of(Workflow)}:
        raise Refused(
            "nothing was read: the file holds no step and nothing else of a design", place=name, remedy=_EMPTY
        )
    made = overlay(design, reading.design)
    drawn = tuple(workflow.id for workflow in reading.design.of(Workflow))
    return Import(changes=made, remarks=reading.remarks, design=apply(design, made), workflows=drawn)


def _from_workbook(design: Design, reading: WorkbookReading) -> Import:
    conflicts = (_KEPT, *reading.conflicts) if reading.conflicts else ()
    return Import(
        changes=reading.changes,
        remarks=(*reading.remarks, *conflicts),
        design=apply(design, reading.changes),
        workflows=(),
        conflicts=reading.conflicts,
    )
