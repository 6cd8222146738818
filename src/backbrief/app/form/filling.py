"""Fields are filled in: what stands in each, and what may be chosen, from the paper that they are drawn on."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from backbrief.app.earlier_answers import EarlierAnswer
from backbrief.app.form.data import (
    CHOSEN_PARTS,
    STATED,
    FormData,
    complements,
    first,
    next_key,
    pairs_of,
    rows_of,
    several,
)
from backbrief.app.form.directory import Directory, Option, is_closed
from backbrief.app.form.field import Field, Pair, Row
from backbrief.app.form.name_lists import VERB_LIST, list_id
from backbrief.app.form.reading import Reading, Trouble
from backbrief.domain.fact import Asked, Fact, Tier, facts_of
from backbrief.domain.information import Attribute
from backbrief.domain.kind import Choice, Choices, Pairs, Percent, Reference, References, Text, Texts, YesNo
from backbrief.domain.part import Parts
from backbrief.domain.spelling import in_one_line
from backbrief.domain.verb import VERBS

AT_A_GLANCE = 8
"""So many choices stand side by side; more are picked from a list."""

_IN_WORDS = {"as-is": "as it is today (as-is)", "to-be": "as it is to be (to-be)"}
"""Choices that a newcomer does not know by their short names."""


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
    if drawn.shape == "verb":
        return {"names": VERB_LIST}
    taken = several(paper.data, drawn.at)
    words: tuple[str, ...] = drawn.fact.kind.options  # type: ignore[attr-defined]  # only choices are filled so
    return {"options": tuple(Option(each, _IN_WORDS.get(each, each), each in taken) for each in words)}


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
        said = spelled.pop(name.casefold(), None)
        word = name if said is None else said
        yield Option(word, word, said is not None)
    yield from (Option(each, each, chosen=True) for each in taken if each.casefold() in spelled)


def _pairs(drawn: Field, paper: Paper) -> dict[str, Any]:
    verb = first(paper.data, f"{drawn.at.rpartition('.')[0]}.verb").lower()
    asked = VERBS[verb].complements if verb in VERBS else ()
    said = complements(verb, pairs_of(paper.data, drawn.at))
    return {"pairs": tuple(Pair(key, text, key in asked) for key, text in said)}


def _rows(drawn: Field, paper: Paper) -> dict[str, Any]:
    keys = rows_of(paper.data, drawn.at)
    if drawn.at in paper.more:
        keys.append(next_key(keys))
    return {"rows": tuple(_row(drawn.fact.kind.part, f"{drawn.at}.{key}", key, paper) for key in keys)}  # type: ignore[attr-defined]


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
