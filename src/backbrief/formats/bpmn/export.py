"""BPMN as one of the formats that can be exported, with its receipt."""

from backbrief.domain.identity import last_part
from backbrief.formats.bpmn import receipt as told
from backbrief.formats.bpmn.write import write as written
from backbrief.formats.export import Export


def write(export: Export) -> dict[str, bytes]:
    """The workflow as a BPMN file; the file that it was imported from is edited in place."""
    content = written(export.design, workflow=export.workflow, original=export.original)
    return {f"{last_part(export.workflow)}.bpmn": content}


def receipt(export: Export) -> tuple[str, ...]:
    """What this file says only in our extension, and what other tools will drop."""
    return told.receipt(export.design, workflow=export.workflow, original=export.original)
