"""What the outline of a stored workflow shows."""

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from backbrief.app.outline_rows import Row, outline_rows
from backbrief.domain.branch import Flow
from backbrief.domain.identity import last_part
from backbrief.domain.party import Role
from backbrief.render.diagram import svg
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened

DEEPEST_SHOWN = 12
"""Rows that lie further in are drawn as if they lay here."""

LINES_DRAWN_AT_ONCE = 150
"""With more lines than these a script asks for the picture by itself, so that no edit waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row with what the page needs beside it: its anchor, its depth as drawn, and a name for those who listen."""

    row: Row
    anchor: str
    depth: int
    said: str
    hint: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinePage:
    """One workflow as the outline shows it; `chosen` is the line that the buttons act on without a script."""

    workflow: str
    slug: str
    name: str
    lines: tuple[Line, ...]
    chosen: Line | None
    steps: int
    roles: int
    transfers: int
    role_names: tuple[str, ...]

    @property
    def is_drawn_at_once(self) -> bool:
        """True where the picture is quick enough to come along with the lines."""
        return len(self.lines) <= LINES_DRAWN_AT_ONCE

    @property
    def order(self) -> tuple[tuple[str, str], ...]:
        """Every line in its place: the last part of its id, and its number."""
        return tuple((line.short, line.row.number) for line in self.lines)


_HINTS = {
    "start": "What sets this work off, seen from outside?",
    "end": "What is there when it is done?",
    "event": "What is waited for?",
    "branch": "What is decided here, as a question?",
    "meeting": "Paths meet",
    "answer": "The answer",
    "step": "One verb and one object",
}
_SAID = {
    "start": "The beginning",
    "end": "An end",
    "event": "What is waited for",
    "branch": "Question",
    "meeting": "Where paths meet",
    "answer": "Answer",
}
_SIDE_BY_SIDE = "Done side by side"


def outline_page(opened: Opened, workflow: str, *, chosen: str = "") -> OutlinePage:
    """The page of a workflow; `chosen` is the id of a row or its last part."""
    rows = _rows(opened, workflow)
    lines = tuple(map(_line, rows))
    return OutlinePage(
        workflow=workflow,
        slug=last_part(workflow),
        name=opened.design.name_of(workflow),
        lines=lines,
        chosen=next((line for line in lines if chosen and chosen in (line.row.id, last_part(line.row.id))), None),
        steps=sum(row.kind == "step" and not row.holds for row in rows),
        roles=len({row.role for row in rows if row.role}),
        transfers=len(opened.survey.transfers_in(workflow)),
        role_names=tuple(opened.design.name_of(each.id) for each in opened.design.of(Role)),
    )


def lines_to_show(page: OutlinePage, *, shown: Opened | None) -> tuple[Line, ...]:
    """The lines that look different from what a window shows of an earlier version, but for their number.

    All of them when it is not known what the window shows.
    """
    if shown is None or page.workflow not in shown.design.records:
        return page.lines
    before = {row.id: _unnumbered(row) for row in _rows(shown, page.workflow)}
    return tuple(line for line in page.lines if before.get(line.row.id) != _unnumbered(line.row))


@once
def picture_of(opened: Opened, workflow: str) -> SafeString:
    """The swimlanes with what is left to guess at each shape."""
    return SafeString(svg(opened.survey, workflow, guesses=opened.guesses_by_record, count_at_nodes=True))


def has_own_sheet(opened: Opened, record: str) -> bool:
    """True for what is asked about on a page of its own."""
    return record in opened.survey.records and not isinstance(opened.design.records.get(record), Flow)


@once
def _rows(opened: Opened, workflow: str) -> tuple[Row, ...]:
    return outline_rows(opened.survey, workflow, guesses=opened.guesses_by_record)


def _unnumbered(row: Row) -> Row:
    return replace(row, number="")


def _line(row: Row) -> Line:
    side_by_side = row.kind == "answer" and row.asked_as == "all of"
    return Line(
        row=row,
        anchor=f"row-{last_part(row.id)}",
        depth=min(row.depth, DEEPEST_SHOWN),
        said=f"Step {row.number}" if row.number else _SAID.get(row.kind, ""),
        hint=_SIDE_BY_SIDE if side_by_side else _HINTS[row.kind],
        short=last_part(row.id),
    )
