"""A free-form list of steps, as people keep them in a sheet of their own: what each heading is taken for is told."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import PurePath

from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import slug
from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.spelling import id_for
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.excel.cells import Row, sheets_of
from backbrief.formats.format import Reading, Refused, Remark

HEADINGS: Mapping[str, frozenset[str]] = {
    "step": frozenset({"step", "activity", "task", "what", "action", "work"}),
    "who": frozenset({"who", "role", "actor", "responsible", "performer", "done by"}),
    "needs": frozenset({"needs", "input", "inputs", "information", "looks at"}),
    "makes": frozenset({"makes", "output", "outputs", "result", "creates"}),
    "why": frozenset({"why", "purpose", "reason"}),
}
"""What a heading may be called, by what it means."""

_WORDS = {"step": "the step", "who": "the role", "needs": "what it looks at", "makes": "what it creates", "why": "why"}


def read(content: bytes, *, name: str) -> Reading:
    """A workflow made from the first sheet with a column of steps, one step after the other. Raises Refused."""
    for sheet, rows in sheets_of(content, name=name).items():
        if reading := steps_in(rows, name=name, sheet=sheet):
            return reading
    known = ", ".join(sorted(HEADINGS["step"]))
    raise Refused("no sheet has a column of steps", place=name, remedy=f"Head one of the columns with: {known}.")


def steps_in(rows: Sequence[Row], *, name: str, sheet: str) -> Reading | None:
    """The workflow that rows list below the first row that heads a column of steps; None when no row does."""
    for at, row in enumerate(rows[:20]):
        columns = _columns(row)
        if "step" in columns:
            listed = [each for each in rows[at + 1 :] if each[columns["step"]]]
            return _reading(listed, columns, name=name, sheet=sheet, head=row)
    return None


def _columns(row: Row) -> dict[str, int]:
    """The position of each heading that is understood."""
    found: dict[str, int] = {}
    for at, text in enumerate(row):
        for meaning, words in HEADINGS.items():
            if text.strip().casefold() in words:
                found.setdefault(meaning, at)
    return found


def _reading(rows: Sequence[Row], columns: Mapping[str, int], *, name: str, sheet: str, head: Row) -> Reading:
    title = PurePath(name).stem.replace("_", " ").replace("-", " ")
    workflow = f"workflow/{slug(title) or 'steps'}"
    records = {record.id: record for record in _records(rows, columns, workflow, title)}
    taken = [Remark(f"the column '{head[at]}' is taken for {_WORDS[what]}", sheet) for what, at in columns.items()]
    left = [text for at, text in enumerate(head) if text and at not in columns.values()]
    ignored = [Remark(f"the column '{text}' is not read", sheet) for text in left]
    return Reading(Design(records), (*taken, *ignored))


def _records(rows: Sequence[Row], columns: Mapping[str, int], workflow: str, title: str) -> Iterator[Record]:
    yield Workflow(id=workflow, name=title)
    steps = []
    for number, row in enumerate(rows, start=1):
        cells = {what: row[at] for what, at in columns.items()}
        yield from _named(cells)
        step = _step(cells, f"{workflow}/{number}-{slug(cells['step'])}")
        steps.append(step.id)
        yield step
    yield Event(id=f"{workflow}/start", name="Start", kind="start")
    yield Event(id=f"{workflow}/end", name="End", kind="end")
    for number, (source, target) in enumerate(pairwise([f"{workflow}/start", *steps, f"{workflow}/end"]), start=1):
        yield Flow(id=f"{workflow}/flow-{number}", source=source, target=target)


def _named(cells: Mapping[str, str]) -> Iterator[Record]:
    """The role and the information that a row names."""
    if who := cells.get("who"):
        yield Role(id=id_for(who, "role"), name=who)
    for text in (*_list(cells.get("needs")), *_list(cells.get("makes"))):
        yield Information(id=id_for(text, "information"), name=text)


def _step(cells: Mapping[str, str], step_id: str) -> Step:
    uses = (
        *(Use(kind="looks at", information=id_for(text, "information")) for text in _list(cells.get("needs"))),
        *(Use(kind="creates", information=id_for(text, "information")) for text in _list(cells.get("makes"))),
    )
    who = cells.get("who")
    return Step(
        id=step_id,
        name=cells["step"],
        role=id_for(who, "role") if who else None,
        uses=uses or None,
        purpose=cells.get("why") or None,
    )


def _list(text: str | None) -> list[str]:
    parts = (text or "").replace(";", ",").replace("\n", ",").split(",")
    return [part.strip() for part in parts if part.strip()]
