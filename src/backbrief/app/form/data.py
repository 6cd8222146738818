"""Plain form data: what is written into the inputs for an answer, by the names of the inputs.

An answer stands under its own name, such as `purpose` or `packet.sender`; beside it stand `.how` it is answered, the
`.reason` of none on purpose, whom to `.ask` and `.by` when. A list of parts names its `.row`s, and each row's facts
stand under `uses.0.kind`. What is typed besides the choices stands under `.new`; pairs stand under `.key` and `.text`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from backbrief.domain.answer import NoneOnPurpose, Unknown, apart, items
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.kind import Choice, Choices, Pairs, Percent, Reference, References, Text, Texts, YesNo
from backbrief.domain.part import Parts
from backbrief.domain.verb import VERBS

FormData = Mapping[str, Sequence[str]]

STATED, NONE, UNKNOWN, OPEN = "stated", "none", "unknown", "open"
"""How a fact is answered: with something, with none on purpose, with whom to ask, or not at all."""

Spell = Callable[[str, tuple[str, ...]], str]
"""Gives the spelling of an id among the subjects that it may be of, as it stands in an input."""


def written(fact: Fact, answer: Any, *, spell: Spell) -> dict[str, list[str]]:
    """The form data for the answer to a record's fact, both sides of a transfer apart."""
    if not fact.two_sided:
        return written_at(fact.name, fact, answer, spell=spell)
    said = apart(answer)
    data = written_at(f"{fact.name}.sender", fact, said.sender, spell=spell)
    return {**data, **written_at(f"{fact.name}.receiver", fact, said.receiver, spell=spell)}


def written_at(at: str, fact: Fact, answer: Any, *, spell: Spell) -> dict[str, list[str]]:
    """The form data for one answer under a name of its own."""
    none = answer if isinstance(answer, NoneOnPurpose) else NoneOnPurpose()
    unknown = answer if isinstance(answer, Unknown) else Unknown()
    how = {NoneOnPurpose: NONE, Unknown: UNKNOWN}.get(type(answer), STATED)
    value = answer if how == STATED else None
    return {
        f"{at}.how": [how],
        f"{at}.reason": [none.reason],
        f"{at}.ask": [unknown.ask],
        f"{at}.by": [unknown.by],
        **(_WRITERS[type(fact.kind)](at, fact, value, spell) if value is not None else {}),
    }


def part_of(data: FormData, at: str) -> dict[str, list[str]]:
    """What stands in the form under one name: blanks left out, line ends made alike, choices in any order."""
    inside = f"{at}."
    told = ((name, _told(values)) for name, values in data.items() if name == at or name.startswith(inside))
    return {
        name: values if name.endswith(_IN_ORDER) else sorted(values)
        for name, values in told
        if values and not (name.endswith(".how") and values == [STATED])
    }


def first(data: FormData, name: str) -> str:
    """The text that stands in an input; where a button repeats the name, its own word counts."""
    return next(iter(reversed(_told(data.get(name, ())))), "")


def several(data: FormData, name: str) -> list[str]:
    """All texts that stand under one name, blanks left out."""
    return _told(data.get(name, ()))


def rows_of(data: FormData, at: str) -> list[str]:
    """The keys of the rows of a list of parts, in their order."""
    return list(dict.fromkeys(several(data, f"{at}.row")))


def next_key(keys: Iterable[str]) -> str:
    """The key of the row that would follow these."""
    return str(max((int(key) for key in keys if key.isdigit()), default=-1) + 1)


def pairs_of(data: FormData, at: str) -> list[tuple[str, str]]:
    """The pairs that stand under a name, those without a text included."""
    keys, texts = (list(data.get(f"{at}.{each}", ())) for each in ("key", "text"))
    return [(key.strip(), text) for key, text in zip(keys, texts, strict=False) if key.strip()]


def complements(verb: str, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What is said of a verb in the order in which it asks for it, each blank included, then what is said besides."""
    said = dict(pairs)
    asked = VERBS[verb].complements if verb in VERBS else ()
    wanted = [(each, said.get(each, "")) for each in asked]
    return [*wanted, *((key, text) for key, text in said.items() if key not in asked)]


_IN_ORDER = (".row", ".key", ".text")


def _told(values: Iterable[str]) -> list[str]:
    plain = (value.replace("\r\n", "\n").replace("\r", "\n").strip() for value in values)
    return [value for value in plain if value]


_Writer = Callable[[str, Fact, Any, Spell], dict[str, list[str]]]


def _texts(at: str, fact: Fact, value: Any, _: Spell) -> dict[str, list[str]]:
    return {at: list(value) if fact.name in CHOSEN_PARTS else ["\n".join(value)]}


def _pairs(at: str, _: Fact, value: Any, __: Spell) -> dict[str, list[str]]:
    return {f"{at}.key": [key for key, _ in value], f"{at}.text": [text for _, text in value]}


def _parts(at: str, fact: Fact, value: Any, spell: Spell) -> dict[str, list[str]]:
    data = {f"{at}.row": [str(index) for index in range(len(value))]}
    for index, part in enumerate(value):
        for inner in facts_of(fact.kind.part):  # type: ignore[attr-defined]  # only a list of parts is written here
            data |= written_at(f"{at}.{index}.{inner.name}", inner, getattr(part, inner.name), spell=spell)
    return data


CHOSEN_PARTS = frozenset({"attributes"})
"""The lists of texts that are chosen among the attributes of the information beside them."""

_WRITERS: dict[type, _Writer] = {
    Text: lambda at, _, value, __: {at: [value]},
    Texts: _texts,
    YesNo: lambda at, fact, value, _: {at: [fact.kind.write(value, scope="")]},
    Percent: lambda at, fact, value, _: {at: [str(fact.kind.write(value, scope=""))]},
    Choice: lambda at, _, value, __: {at: [value]},
    Choices: lambda at, _, value, __: {at: list(value)},
    Reference: lambda at, fact, value, spell: {at: [spell(value, fact.kind.to)]},  # type: ignore[attr-defined]
    References: lambda at, _, value, __: {at: list(items(value))},
    Pairs: _pairs,
    Parts: _parts,
}
