"""Workflows typed for tests, and how their outline reads as lines."""

from collections.abc import Iterable

from backbrief.app.actions.start_workflow import start_workflow
from backbrief.app.actions.type_line import type_line
from backbrief.app.outline_rows import Row, outline_rows
from backbrief.diff.compare import apply
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.flow.survey import Survey

CHAIRS = "workflow/buying-office-chairs"


def typed(*lines: str) -> Design:
    """A design in which somebody started a workflow and typed these lines, each behind the one before."""
    design = apply(Design(), start_workflow(Design(), "Buying office chairs"))
    after = CHAIRS
    for line in lines:
        known = {row.id for row in rows(design)}
        design = apply(design, type_line(design, line, after=after))
        after = next((row.id for row in rows(design) if row.id not in known), after)
    return design


def changed(design: Design, changes: Iterable[Change]) -> Design:
    return apply(design, changes)


def rows(design: Design, workflow: str = CHAIRS) -> tuple[Row, ...]:
    return outline_rows(Survey(design), workflow)


def lines(design: Design, workflow: str = CHAIRS) -> list[str]:
    """The rows as a person reads them; the borders of the work left out."""
    return [_line(row) for row in rows(design, workflow) if row.kind not in ("start", "end")]


def row_id(design: Design, text: str) -> str:
    """The id of the only row of that text."""
    (found,) = [row.id for row in rows(design) if row.text == text]
    return found


def _line(row: Row) -> str:
    marks = {"branch": "? ", "answer": "- ", "meeting": "= "}
    role = f" @{row.role_name}" if row.role_name else ""
    leads = f" => {row.leads}" if row.leads else ""
    passes = "".join(f" -> {each.receiver}: {each.information}" for each in row.passes if each.information)
    number = f"{row.number} " if row.number else ""
    return f"{'  ' * row.depth}{number}{marks.get(row.kind, '')}{row.text}{role}{leads}{passes}"
