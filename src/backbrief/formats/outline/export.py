"""The outline as one of the formats that can be exported, with its receipt."""

from backbrief.domain.identity import last_part
from backbrief.formats.export import Export
from backbrief.formats.outline.write import write as written

RECEIPT = "An outline says who does what in which order and what is handed over; all else stays in the design."


def write(export: Export) -> dict[str, bytes]:
    """The workflow as plain text."""
    return {f"{last_part(export.workflow)}.txt": written(export.design, workflow=export.workflow)}


def receipt(export: Export) -> tuple[str, ...]:  # noqa: ARG001 - the same for every design
    """What an outline cannot say."""
    return (RECEIPT,)
