"""Import a file into a design: what it would change, and the design after it."""

from dataclasses import dataclass

from backbrief.diff.compare import apply
from backbrief.diff.overlay import overlay
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats import WORKBOOK, read_file
from backbrief.formats.excel.read import changes, is_ours
from backbrief.formats.format import Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What an import would do: the changes, what was not understood, and the design as it would be.

    `workflows` are the ids of the workflows that the file draws: the file itself is to be kept for them.
    """

    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    design: Design
    workflows: tuple[str, ...]


def import_file(design: Design, content: bytes, *, name: str) -> Import:
    """The import of one file, by its suffix; nothing is written. Raises Refused when it cannot be read."""
    if name.lower().endswith(WORKBOOK) and is_ours(content, name=name):
        made = changes(content, name=name, known=design)
        return Import(changes=made, remarks=(), design=apply(design, made), workflows=())
    reading = read_file(content, name=name, known=design)
    made = overlay(design, reading.design)
    drawn = tuple(workflow.id for workflow in reading.design.of(Workflow))
    return Import(changes=made, remarks=reading.remarks, design=apply(design, made), workflows=drawn)
