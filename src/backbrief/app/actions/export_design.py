"""Export a design in the format of another tool."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from backbrief.app.actions.draw_workflow import workflow_named
from backbrief.app.ports import DesignStore
from backbrief.derive.derive import derive
from backbrief.flow.survey import Survey
from backbrief.formats.export import Export
from backbrief.formats.exports import FORMATS, RECEIPTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The files of an export by name, and what the other tool will not see of them."""

    files: Mapping[str, bytes]
    receipt: tuple[str, ...]


def export_design(store: DesignStore, form: str, *, last_change: datetime, workflow: str | None = None) -> Exported:
    """The design in one of the `FORMATS`; the numbers of its requirements are kept. Raises Refused."""
    design = store.read()
    survey = Survey(design)
    derived = derive(survey, numbers=store.numbers())
    chosen = workflow_named(design, workflow)
    export = Export(
        survey=survey,
        derived=derived,
        last_change=last_change,
        workflow=chosen,
        original=store.original(chosen, suffix=".bpmn"),
        backbriefs=store.backbriefs(),
    )
    files = FORMATS[form](export)
    store.keep_numbers(derived.numbers)
    return Exported(files=files, receipt=RECEIPTS[form](export) if form in RECEIPTS else ())
