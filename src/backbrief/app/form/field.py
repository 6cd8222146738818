"""One field of a form: the question for a fact, what stands in its input, and what may be chosen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from backbrief.app.earlier_answers import EarlierAnswer
from backbrief.app.form.data import STATED, next_key
from backbrief.app.form.directory import Option
from backbrief.app.form.reading import Trouble
from backbrief.app.whom import ASKED
from backbrief.domain.fact import Asked, Fact, Tier, facts_of
from backbrief.domain.part import Parts


class Pair(NamedTuple):
    """One thing that a verb must also state, and what is said of it; one that the verb does not ask for may go."""

    key: str
    text: str
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: `at` is the name of its input, `shape` what kind of input it is.

    A fact that both sides of a transfer state holds a field for each of them in `sides` and no input of its own.
    `notes` were found at it, `differences` are to the other side, `earlier` answers may be taken over.
    """

    at: str
    fact: Fact
    shape: str
    question: str
    how: str = STATED
    reason: str = ""
    ask: str = ""
    by: str = ""
    value: str = ""
    new: str = ""
    options: tuple[Option, ...] = ()
    names: str = ""
    pairs: tuple[Pair, ...] = ()
    rows: tuple["Row", ...] = ()
    sides: tuple["Field", ...] = ()
    side: Asked | None = None
    trouble: Trouble | None = None
    is_guess: bool = False
    notes: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    earlier: tuple[EarlierAnswer, ...] = ()

    @property
    def id(self) -> str:
        """The field's name as an element's id, which no other part of a page bears."""
        return f"at-{self.at.replace('.', '-')}"

    @property
    def label(self) -> str:
        """A short heading, where the question would be too long."""
        return _LABELS.get(self.fact.name, self.fact.label)

    @property
    def heard(self) -> str:
        """The question for those who listen, where it is not shown at the input; one side's is told apart."""
        return f"{self.question} The {self.side.value}'s answer." if self.side else self.question

    @property
    def asked(self) -> str:
        """Who is asked, in words."""
        return ASKED[self.side or self.fact.asked]

    @property
    def is_group(self) -> bool:
        """True when several inputs together are the answer."""
        return self.shape in _GROUPS

    @property
    def by_is_a_date(self) -> bool:
        """True when the day to ask by is a date or not said yet, so that a calendar can be offered."""
        return not self.by or re.fullmatch(r"\d{4}-\d{2}-\d{2}", self.by) is not None

    @property
    def differs(self) -> bool:
        """True when the other side says something else here, or in one of the rows."""
        return bool(self.differences) or any(row.differences for row in self.rows)

    @property
    def next_row(self) -> str:
        """The id of the first input of the row that would be added to a list of parts."""
        if not isinstance(self.fact.kind, Parts):
            return ""
        return f"{self.id}-{next_key(row.key for row in self.rows)}-{facts_of(self.fact.kind.part)[0].name}"

    @property
    def is_optional(self) -> bool:
        """True when a blank is no guess whatever else is stated."""
        return self.fact.tier in (Tier.OPTIONAL, Tier.STRUCTURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part of a list: what it says in a line, the fields that are asked, and those that only some rows need."""

    key: str
    at: str
    title: str
    fields: tuple[Field, ...]
    more: tuple[Field, ...]
    differences: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The row's name as an element's id."""
        return f"row-{self.at.replace('.', '-')}"


def inner_fields(drawn: Field) -> Iterator[Field]:
    """The field and all fields inside it."""
    yield drawn
    for side in drawn.sides:
        yield from inner_fields(side)
    for row in drawn.rows:
        for each in (*row.fields, *row.more):
            yield from inner_fields(each)


_LABELS: dict[str, str] = {
    "uses": "Information used",
    "needs": "What technology must do",
    "moves": "What moves",
    "packet": "What exactly passes",
    "not_by": "Never done by",
    "by_hand": "By hand meanwhile",
    "is_not": "What it is not",
    "would_fly": "Would you fly with it",
    "accept_if": "Accepted if",
    "looked_at": "What is looked at",
    "told": "Who is told",
    "kept_from": "Kept from",
    "kept_for": "Kept for",
    "kept_then": "What happens then",
    "kind": "What kind",
    "attributes": "Which parts",
    "presence": "Must it be there",
    "origin": "How it comes in",
    "source": "Where it is read",
    "as_of": "As it stood when",
    "first_use": "What is done with it first",
    "leg": "On which leg or answer",
    "verb": "What technology must do",
    "complements": "What must also be said",
    "started_by": "Who starts it",
    "condition": "Only if",
    "within": "Within which time",
    "done_by": "Who responds",
    "share": "Share of all cases, in percent",
    "differs": "What is different",
}

_GROUPS = frozenset({"choose", "several", "names", "pairs", "rows"})
