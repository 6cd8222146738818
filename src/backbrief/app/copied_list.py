"""The steps of a workflow as rows that a spreadsheet takes, in the columns in which a pasted list is read."""

from backbrief.app.outline import outline_of
from backbrief.app.pasted_table import COLUMNS
from backbrief.domain.answer import items
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.formats.csv_rows import guarded

_NEEDS, _MAKES = ("looks at", "is guided by"), ("creates",)


def copied_list(design: Design, workflow: str) -> str:
    """One row a step in the order of the outline, under headings, its cells parted by tabs."""
    steps = (design.find(node, Step) for node in outline_of(design, workflow).nodes())
    rows = [tuple(COLUMNS.values()), *(_row(design, step) for step in steps if step)]
    return "".join("\t".join(map(_cell, row)) + "\n" for row in rows)


def _row(design: Design, step: Step) -> tuple[str, ...]:
    return (
        design.name_of(step.id),
        design.name_of(step.role) if isinstance(step.role, str) else "",
        _used(design, step, _NEEDS),
        _used(design, step, _MAKES),
        step.purpose if isinstance(step.purpose, str) else "",
    )


def _used(design: Design, step: Step, kinds: tuple[str, ...]) -> str:
    """The names of the information that the step uses in one of these ways."""
    named = (use.information for use in items(step.uses) if use.kind in kinds)
    return ", ".join(dict.fromkeys(design.name_of(each) for each in named if isinstance(each, str)))


def _cell(text: str) -> str:
    """The text in one cell; what a spreadsheet would take for a formula is kept a text."""
    return guarded(" ".join(text.split()))
