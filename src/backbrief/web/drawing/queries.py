"""What the page of a drawing needs: the drawing, what its elements stand for, and what is left to guess at each."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404

from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.drawing import drawing_of
from backbrief.web.store.opening import Opened


def workflow_called(opened: Opened, name: str) -> Workflow:
    """The workflow that an address names. Raises Http404 when there is none."""
    found = opened.design.find(f"workflow/{name}", Workflow)
    if found is None:
        raise Http404
    return found


def sheet_of(opened: Opened, workflow: str) -> dict[str, Any]:
    """The drawing as a page is given it: the file, the record that each element stands for, and the marks."""
    shown = drawing_of(opened.design, workflow)
    return {
        "version": opened.version,
        "content": shown.content.decode(),
        "ids": dict(shown.ids),
        "marks": marks_of(opened, workflow),
        "transfers": transfers_by_flow(opened, workflow),
    }


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
