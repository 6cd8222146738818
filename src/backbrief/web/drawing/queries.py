"""What the page of a drawing needs: the drawing, what its elements stand for, and what is left to guess at each."""

from collections.abc import Mapping
from typing import Any

from backbrief.domain.transfer import Transfer
from backbrief.formats.bpmn.drawing import drawing_of, places_in_file
from backbrief.formats.bpmn.places import places_from_text
from backbrief.formats.format import Refused
from backbrief.layout.kept.place import Place
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.opening import Opened

DRAWN = ".drawing"
"""Under this suffix is kept where everything stands in a drawing."""

IMPORTED = ".bpmn"


def sheet_of(opened: Opened, workflow: str) -> dict[str, Any]:
    """The drawing as a page is given it: the file, the record that each element stands for, and the marks."""
    shown = drawing_of(opened.design, workflow, places=places_of(opened, workflow))
    return {
        "version": opened.version,
        "content": shown.content.decode(),
        "ids": dict(shown.ids),
        "marks": marks_of(opened, workflow),
        "transfers": transfers_by_flow(opened, workflow),
    }


def places_of(opened: Opened, workflow: str) -> Mapping[str, Place]:
    """Where everything was put by whoever drew last, or else where the imported file has it."""
    kept = KeptDesign(opened)
    drawn = kept.original(workflow, suffix=DRAWN)
    if drawn is not None:
        return places_from_text(drawn)
    imported = kept.original(workflow, suffix=IMPORTED)
    name = f"{opened.design.name_of(workflow)}{IMPORTED}"
    try:
        return places_in_file(imported, name=name, workflow=workflow) if imported is not None else {}
    except Refused:
        return {}


def marks_of(opened: Opened, workflow: str) -> Mapping[str, int]:
    """How many things IT would have to guess at each record; what belongs to a transfer stands at its last flow."""
    inside = f"{workflow}/"
    marks = {record: count for record, count in opened.guesses_by_record.items() if record.startswith(inside) and count}
    for transfer in _transfers(opened, workflow):
        if transfer.flows and transfer.id in marks:
            marks[transfer.flows[-1]] = marks.get(transfer.flows[-1], 0) + marks.pop(transfer.id)
    return marks


def transfers_by_flow(opened: Opened, workflow: str) -> Mapping[str, str]:
    """The transfer that each flow is a part of; of several, the last."""
    return {flow: transfer.id for transfer in _transfers(opened, workflow) for flow in transfer.flows}


def _transfers(opened: Opened, workflow: str) -> list[Transfer]:
    return list(opened.survey.transfers_in(workflow))
