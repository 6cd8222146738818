"""One field of a form: the question for a fact, what stands in its input, and what may be chosen."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from backbrief.app.earlier_answers import EarlierAnswer
from backbrief.app.form.data import CHOSEN_PARTS, STATED, FormData, complements, first, pairs_of, rows_of, several
from backbrief.app.form.directory import Directory, Option, is_closed
from backbrief.app.form.reading import Reading, Trouble
from backbrief.domain.fact import Asked, Fact, Tier, facts_of
from backbrief.domain.information import Attribute
from backbrief.domain.kind import Choice, Choices, Pairs, Percent, Reference, References, Text, Texts, YesNo
from backbrief.domain.part import Parts
from backbrief.domain.spelling import in_one_line
from backbrief.domain.verb import VERBS

AT_A_GLANCE = 8
"""So many choices stand side by side; more are picked from a list."""


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
    def asked(self) -> str:
        """Who is asked, in words."""
        return _ASKED[self.side or self.fact.asked]

    @property
    def is_group(self) -> bool:
        """True when several inputs together are the answer."""
        return self.shape in _GROUPS

    @property
    def by_is_a_date(self) -> bool:
        """True when the day to ask by is a date or not said yet, so that a calendar can be offered."""
        return not self.by or re.fullmatch(r"\d{4}-\d{2}-\d{2}", self.by) is not None

    @property
    def next_row(self) -> str:
        """The id of the first input of the row that would be added to a list of parts."""
        if not isinstance(self.fact.kind, Parts):
            return ""
        return f"{self.id}-{_next_key(row.key for row in self.rows)}-{facts_of(self.fact.kind.part)[0].name}"

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What fields are drawn from: the form data, the names in the design and in the questions, and what was found.

    `notes`, `differences` and `guesses` are by the names of inputs; `more` names the lists that get a blank row.
    """

    data: FormData
    directory: Directory
    names: Mapping[str, str]
    troubles: Mapping[str, Trouble] = field(default_factory=dict)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    differences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    guesses: Collection[str] = ()
    more: Collection[str] = ()
    earlier: Callable[[str, Fact], tuple[EarlierAnswer, ...]] = lambda _, __: ()


def fields_for(fact: Fact, paper: Paper) -> Field:
    """The field of a record's fact; one with a field for each side where both are asked."""
    if not fact.two_sided:
        return field_at(fact.name, fact, paper)
    sides = tuple(
        replace(field_at(f"{fact.name}.{side.value}", fact, paper), side=side)
        for side in (Asked.SENDER, Asked.RECEIVER)
    )
    return Field(
        at=fact.name,
        fact=fact,
        shape="sides",
        question=fact.question(paper.names),
        sides=sides,
        is_guess=fact.name in paper.guesses or any(each.is_guess for each in sides),
        notes=paper.notes.get(fact.name, ()),
        differences=paper.differences.get(fact.name, ()),
    )


def field_at(at: str, fact: Fact, paper: Paper, *, compact: bool = False) -> Field:
    """The field of a fact under a name of its own; a compact one stands in a row."""
    data = paper.data
    drawn = Field(
        at=at,
        fact=fact,
        shape=_shape(fact, compact=compact),
        question=fact.question(paper.names),
        how=first(data, f"{at}.how") or STATED,
        reason=first(data, f"{at}.reason"),
        ask=first(data, f"{at}.ask"),
        by=first(data, f"{at}.by"),
        value=first(data, at),
        new=first(data, f"{at}.new"),
        trouble=paper.troubles.get(at),
        is_guess=at in paper.guesses,
        notes=paper.notes.get(at, ()),
        differences=paper.differences.get(at, ()),
        earlier=paper.earlier(at, fact),
    )
    filled = _FILLED.get(type(fact.kind))
    return replace(drawn, **filled(drawn, paper)) if filled else drawn


def inner_fields(drawn: Field) -> Iterator[Field]:
    """The field and all fields inside it."""
    yield drawn
    for side in drawn.sides:
        yield from inner_fields(side)
    for row in drawn.rows:
        for each in (*row.fields, *row.more):
            yield from inner_fields(each)


_ASKED: dict[Asked, str] = {
    Asked.DOER: "whoever does it",
    Asked.SENDER: "the sender, alone",
    Asked.RECEIVER: "the receiver, alone",
    Asked.BOTH_SIDES: "sender and receiver, each alone",
    Asked.OWNER: "the owner",
}

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

_SHAPES: dict[type, str] = {
    Text: "text",
    Texts: "lines",
    YesNo: "choose",
    Percent: "number",
    Choice: "choose",
    Choices: "several",
    Reference: "name",
    References: "names",
    Pairs: "pairs",
    Parts: "rows",
}
_GROUPS = frozenset({"choose", "several", "names", "pairs", "rows"})
_SHORT_TEXTS = frozenset({"name", "status_before", "status_after", "case_becomes", "answer"})


def _shape(fact: Fact, *, compact: bool) -> str:
    """The kind of input: a special one where something speaks for it, else that of the kind of answer."""
    options = getattr(fact.kind, "options", ())
    in_a_list = isinstance(fact.kind, Choice) and (compact or len(options) > AT_A_GLANCE)
    of_what_is_there = isinstance(fact.kind, Reference) and is_closed(fact.kind.to)
    special = {
        "verb": options == tuple(VERBS),
        "pick": in_a_list or of_what_is_there,
        "names": fact.name in CHOSEN_PARTS,
        "line": isinstance(fact.kind, Text) and fact.name in _SHORT_TEXTS,
    }
    return next((shape for shape, holds in special.items() if holds), _SHAPES[type(fact.kind)])


def _chosen_words(drawn: Field, paper: Paper) -> dict[str, Any]:
    taken = several(paper.data, drawn.at)
    words = ("yes", "no") if isinstance(drawn.fact.kind, YesNo) else drawn.fact.kind.options  # type: ignore[attr-defined]
    return {"options": tuple(Option(each, each, each in taken) for each in words)}


def _one_name(drawn: Field, paper: Paper) -> dict[str, Any]:
    to = drawn.fact.kind.to  # type: ignore[attr-defined]  # only references are filled so
    if not is_closed(to):
        return {"names": list_id(to)}
    known = dict.fromkeys((*paper.directory.known(to), *([drawn.value] if drawn.value else [])))
    return {"options": tuple(_named_option(each, each == drawn.value, paper) for each in known)}


def _all_names(drawn: Field, paper: Paper) -> dict[str, Any]:
    to = drawn.fact.kind.to  # type: ignore[attr-defined]  # only references are filled so
    taken, known = several(paper.data, drawn.at), paper.directory.known(to)
    offered = dict.fromkeys((*(known if len(known) <= AT_A_GLANCE else ()), *taken))
    return {"options": tuple(_named_option(each, each in taken, paper) for each in offered), "names": list_id(to)}


def _texts(drawn: Field, paper: Paper) -> dict[str, Any]:
    """The attributes of the information beside them as choices; any other list is typed."""
    if drawn.shape != "names":
        return {}
    beside = drawn.at.rpartition(".")[0]
    information = paper.directory.found(first(paper.data, f"{beside}.information"), ("information",))
    listed = (str(each.name) for each in paper.directory.design.inside(information, Attribute) if each.name)
    return {"options": tuple(_attributes(listed, several(paper.data, drawn.at)))}


def _attributes(listed: Iterable[str], taken: list[str]) -> Iterator[Option]:
    spelled = {each.casefold(): each for each in reversed(taken)}
    for name in listed:
        said = spelled.pop(name.casefold(), "")
        yield Option(said or name, said or name, bool(said))
    yield from (Option(each, each, chosen=True) for each in taken if each.casefold() in spelled)


def _pairs(drawn: Field, paper: Paper) -> dict[str, Any]:
    verb = first(paper.data, f"{drawn.at.rpartition('.')[0]}.verb").lower()
    asked = VERBS[verb].complements if verb in VERBS else ()
    said = complements(verb, pairs_of(paper.data, drawn.at))
    return {"pairs": tuple(Pair(key, text, key in asked) for key, text in said)}


def _rows(drawn: Field, paper: Paper) -> dict[str, Any]:
    keys = rows_of(paper.data, drawn.at)
    if drawn.at in paper.more:
        keys.append(_next_key(keys))
    return {"rows": tuple(_row(drawn.fact.kind.part, f"{drawn.at}.{key}", key, paper) for key in keys)}  # type: ignore[attr-defined]


def _next_key(keys: Iterable[str]) -> str:
    return str(max((int(key) for key in keys if key.isdigit()), default=-1) + 1)


def _row(part: type, at: str, key: str, paper: Paper) -> Row:
    said = Reading(paper.data, resolve=lambda name, _: name, scope="").part(part, at)
    own = {each: first(paper.data, f"{at}.{each}") for each in ("information", "verb", "kind")}
    inside = replace(paper, names={**paper.names, **{name: text for name, text in own.items() if text}})
    drawn = [(fact, field_at(f"{at}.{fact.name}", fact, inside, compact=True)) for fact in facts_of(part)]
    asked = [_is_asked(fact, said) for fact, _ in drawn]
    return Row(
        key=key,
        at=at,
        title=in_one_line(said, names=paper.directory.design.name_of),
        fields=tuple(each for (_, each), due in zip(drawn, asked, strict=True) if due),
        more=tuple(each for (_, each), due in zip(drawn, asked, strict=True) if not due),
        differences=paper.differences.get(at, ()),
    )


def _is_asked(fact: Fact, part: Any) -> bool:
    """Whether a fact of a part is asked of it: it is stated, or a blank would be a guess."""
    if getattr(part, fact.name) is not None:
        return True
    return fact.when.holds(part) if fact.when else fact.tier is Tier.MUST


def list_id(to: tuple[str, ...]) -> str:
    """The id of the list of names that may be picked for a reference."""
    return f"names-of-{'-'.join(to)}"


def _named_option(record_id: str, taken: bool, paper: Paper) -> Option:  # noqa: FBT001 - a choice is taken or not
    return Option(record_id, paper.directory.design.name_of(record_id), taken)


_FILLED: dict[type, Callable[[Field, Paper], dict[str, Any]]] = {
    YesNo: _chosen_words,
    Choice: _chosen_words,
    Choices: _chosen_words,
    Reference: _one_name,
    References: _all_names,
    Texts: _texts,
    Pairs: _pairs,
    Parts: _rows,
}
