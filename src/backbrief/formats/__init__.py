"""Files in and files out: the one table of formats, by suffix."""

from pathlib import PurePath

from backbrief.domain.design import Design
from backbrief.formats.bpmn.read import read as read_bpmn
from backbrief.formats.excel.step_list import read as read_step_list
from backbrief.formats.format import Reader, Reading, Refused
from backbrief.formats.outline.read import read as read_outline

WORKBOOK = ".xlsx"
"""One exported from a design brings changes back; any other is read as a list of steps."""

READERS: dict[str, Reader] = {
    ".bpmn": read_bpmn,
    ".bpmn2": read_bpmn,
    ".txt": read_outline,
    ".xlsx": read_step_list,
    ".xml": read_bpmn,
}
"""What can be imported, by the suffix of the file."""


def reader_for(name: str) -> Reader:
    """The reader for a file name. Raises Refused when no format has its suffix."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(READERS)
        raise Refused(f"files that end in '{suffix}' cannot be imported", place=name, remedy=f"Known are: {known}.")
    return READERS[suffix]


def read_file(content: bytes, *, name: str, known: Design) -> Reading:
    """What a file holds, by its suffix; a drawing is first compared with what is known. Raises Refused."""
    reader = reader_for(name)
    return read_bpmn(content, name=name, known=known) if reader is read_bpmn else reader(content, name=name)
