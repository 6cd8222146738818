"""What the page of the map shows: the columns with their lines, the gaps, the forms, and the same as a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from backbrief.app.outside_in_map import Box, Column, MapGap, OutsideInMap, outside_in_map, shown_on_the_map
from backbrief.domain.identity import last_part
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.web.frame.places import address_of
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class AddForm:
    """A form that adds one kind of record: the facts that it asks for, and those it states by itself."""

    word: str
    title: str
    label: str
    facts: tuple[str, ...]
    serves: str = ""
    subject: type | None = None
    placed: Mapping[str, str] = field(default_factory=dict)


ADDABLE: Mapping[str, AddForm] = {
    "party": AddForm(
        word="party",
        title="Add a customer",
        label="Who outside ends up better off?",
        facts=("aim",),
        placed={"kind": "customer"},
    ),
    "outcome": AddForm(
        word="outcome",
        title="Add an outcome",
        label="In the customer's own words: what do they want to come out of it?",
        facts=("customer", "measure", "today", "target"),
        serves="customer",
        subject=Party,
    ),
    "strategy": AddForm(
        word="strategy",
        title="Add a strategy",
        label="What will the business do so that it happens?",
        facts=("outcomes", "customer_change"),
        serves="outcomes",
        subject=Outcome,
    ),
    "workflow": AddForm(
        word="workflow",
        title="Add a workflow",
        label="Which work delivers it?",
        facts=("strategies",),
        serves="strategies",
        subject=Strategy,
    ),
}
"""What can be added on the map, by the word of its subject."""

_UPWARD: tuple[tuple[str, type, type], ...] = (
    ("customer", Outcome, Party),
    ("outcomes", Strategy, Outcome),
    ("strategies", Workflow, Strategy),
)
"""Which fact of which subject names which other one."""


def map_page(opened: Opened, *, trouble: Mapping[str, str], typed: Mapping[str, Any]) -> dict[str, Any]:
    """All that the templates of the map need; `trouble` says by form what stands in the way, `typed` is what came."""
    found = outside_in_map(opened.survey, opened.findings)
    return {
        "map": found,
        "pieces": list(_pieces(found)),
        "rows": max((len(column.boxes) for column in found.columns), default=0),
        "empty": not any(column.boxes for column in found.columns),
        "gaps": [_gap(number, gap, trouble, typed) for number, gap in enumerate(found.gaps, start=1)],
        "gap_numbers": {gap.key: number for number, gap in enumerate(found.gaps, start=1)},
        "forms": [_form(form, opened, trouble, typed) for form in ADDABLE.values()],
        "table": [(column, [_row(box, column, opened) for box in column.boxes]) for column in found.columns],
        "connections": [_connection(opened, *each) for each in _UPWARD],
        "connect_trouble": trouble.get("connect", ""),
    }


def place_of(opened: Opened, record: str) -> str:
    """Where a box leads: to the editor for a workflow, to its sheet for anything else."""
    return f"/d/{opened.id}/w/{last_part(record)}/" if record.startswith("workflow/") else address_of(opened.id, record)


def _pieces(found: OutsideInMap) -> Iterable[tuple[Column, list[tuple[str, str]]]]:
    """Each column, with the ways of the lines that lead to the next one."""
    for place, column in enumerate(found.columns):
        last = place + 1 == len(found.columns)
        yield column, [] if last else [_way(*rows) for rows in found.lines_from(place)]


def _way(upper: int, lower: int) -> tuple[str, str]:
    """The path of one line, in a picture that is 100 wide and as high as there are rows; and where it ends."""
    start, end = upper + 0.5, lower + 0.5
    return f"M0 {start}C50 {start} 50 {end} 100 {end}", f"{end}"


def _gap(number: int, gap: MapGap, trouble: Mapping[str, str], typed: Mapping[str, Any]) -> dict[str, Any]:
    mine = typed.get("gap") == gap.key
    return {
        "number": number,
        "gap": gap,
        "trouble": trouble.get(gap.key, ""),
        "name": typed.get("name", "") if mine else "",
        "chosen": typed.get("chosen", "") if mine else "",
    }


def _form(form: AddForm, opened: Opened, trouble: Mapping[str, str], typed: Mapping[str, Any]) -> dict[str, Any]:
    others = shown_on_the_map(opened.design, form.subject) if form.subject else []
    return {
        "form": form,
        "trouble": trouble.get(form.word, ""),
        "typed": typed if form.word in trouble else {},
        "others": [(each.id, opened.survey.title(each)) for each in others],
    }


def _row(box: Box, column: Column, opened: Opened) -> dict[str, Any]:
    """One record in the table: what it serves, each with the fact that says so, and what serves it."""
    fact = next((fact for fact, lower, _ in _UPWARD if lower is column.subject), "")
    return {
        "box": box,
        "fact": fact,
        "serves": [(each, opened.design.name_of(each)) for each in box.serves],
        "served_by": [opened.design.name_of(each) for each in box.served_by],
    }


def _connection(opened: Opened, fact: str, lower: type, upper: type) -> dict[str, Any]:
    """A form that draws a line: the record that names, and the one that it names."""
    return {
        "fact": fact,
        "lower": [(each.id, opened.survey.title(each)) for each in shown_on_the_map(opened.design, lower)],
        "upper": [(each.id, opened.survey.title(each)) for each in shown_on_the_map(opened.design, upper)],
        "lower_word": lower.word,  # type: ignore[attr-defined]  # every subject has its word as a class variable
        "upper_word": "customer" if upper is Party else upper.word,  # type: ignore[attr-defined]  # as above
    }
