"""What a person put into a form, read as answers; what does not fit is told with how to mend it, all at once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from backbrief.app.form.data import (
    NONE,
    OPEN,
    UNKNOWN,
    FormData,
    complements,
    first,
    pairs_of,
    part_of,
    rows_of,
    several,
)
from backbrief.app.text_limit import refuse_too_long
from backbrief.derive.sentence import sentence
from backbrief.domain.answer import NoneOnPurpose, Unknown, items
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.identity import slug
from backbrief.domain.kind import Choices, Pairs, Reference, References, Texts, Unreadable
from backbrief.domain.part import Parts
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import Resolve
from backbrief.domain.verb import VERBS, verbs_meant_by


@dataclass(frozen=True, slots=True)
class Trouble:
    """An answer that does not fit: the name of its input, how to mend it, and what may be chosen instead."""

    at: str
    says: str
    choices: tuple[str, ...] = ()


class Reading:
    """Reads the answers of one form; `troubles` fill up on the way."""

    def __init__(self, data: FormData, *, resolve: Resolve, scope: str) -> None:
        self.data = data
        self.resolve = resolve
        self.scope = scope
        self.troubles: list[Trouble] = []

    def answer(self, fact: Fact, *, at: str, before: Any = None) -> Any:
        """The answer that stands under a name; the one before stays where what was typed does not fit."""
        how = first(self.data, f"{at}.how")
        if how == OPEN:
            return None
        if how not in _INSTEAD and isinstance(fact.kind, Parts):
            return self._parts(fact.kind, at, before) or None
        try:
            return _INSTEAD[how](self, at) if how in _INSTEAD else self._said(fact, at)
        except Unreadable as trouble:
            self.troubles.append(_told(fact, trouble, at=at, typed=first(self.data, at)))
            return before

    def part(self, part: type, at: str, before: Any = None) -> Any:
        """The part that stands in a row."""
        return part(
            **{
                inner.name: self.answer(inner, at=f"{at}.{inner.name}", before=getattr(before, inner.name, None))
                for inner in facts_of(part)
            }
        )

    def _said(self, fact: Fact, at: str) -> Any:
        raw = _RAW.get(type(fact.kind), _text)(self, fact, at)
        refuse_too_long(raw)
        return read_answer(fact, raw, scope=self.scope)

    def _parts(self, kind: Parts, at: str, before: Any) -> tuple[Any, ...]:
        """The rows that say something, in the order of the form."""
        earlier = dict(enumerate(items(before)))
        rows = (
            self.part(kind.part, f"{at}.{key}", earlier.get(int(key)) if key.isdigit() else None)
            for key in rows_of(self.data, at)
        )
        return tuple(row for row in rows if row != kind.part())


def typed_names(text: str) -> list[str]:
    """The names in a text in which several are separated by commas or stand on lines of their own."""
    return [name.strip() for name in re.split(r"[,;\n]", text) if name.strip()]


def is_untouched(shown: FormData, submitted: FormData, *, at: str) -> bool:
    """True when what stands under a name came back as it was shown."""
    return part_of(shown, at) == part_of(submitted, at)


def _none(reading: Reading, at: str) -> NoneOnPurpose:
    answer = NoneOnPurpose(first(reading.data, f"{at}.reason"))
    refuse_too_long(str(answer))
    return answer


def _unknown(reading: Reading, at: str) -> Unknown:
    answer = Unknown(ask=first(reading.data, f"{at}.ask"), by=first(reading.data, f"{at}.by"))
    refuse_too_long(str(answer))
    return answer


_INSTEAD: dict[str, Callable[[Reading, str], NoneOnPurpose | Unknown]] = {NONE: _none, UNKNOWN: _unknown}
"""What may be said instead of an answer."""

_Raw = Callable[[Reading, Fact, str], Any]


def _text(reading: Reading, _: Fact, at: str) -> str:
    return first(reading.data, at)


def _texts(reading: Reading, _: Fact, at: str) -> list[str]:
    lines = [line.strip() for value in several(reading.data, at) for line in value.split("\n")]
    chosen = [*lines, *typed_names(first(reading.data, f"{at}.new"))]
    return list(dict.fromkeys(each for each in chosen if each))


def _chosen(reading: Reading, _: Fact, at: str) -> list[str]:
    return several(reading.data, at)


def _named(reading: Reading, fact: Fact, at: str) -> str:
    typed = first(reading.data, at)
    return _resolved(reading, fact, typed) if typed else ""


def _all_named(reading: Reading, fact: Fact, at: str) -> list[str]:
    typed = [*several(reading.data, at), *typed_names(first(reading.data, f"{at}.new"))]
    return list(dict.fromkeys(_resolved(reading, fact, each) for each in typed))


def _resolved(reading: Reading, fact: Fact, typed: str) -> str:
    """The id that a name stands for; the id of a record that is gone stays as it is."""
    refuse_too_long(typed)
    to: tuple[str, ...] = fact.kind.to  # type: ignore[attr-defined]  # only references are resolved
    is_gone = typed.partition("/")[0] in to and slug(typed.replace("/", "-")) == typed.replace("/", "-")
    return typed if is_gone else reading.resolve(typed, to)


def _said_pairs(reading: Reading, _: Fact, at: str) -> dict[str, str] | None:
    verb = first(reading.data, f"{at.rpartition('.')[0]}.verb")
    return {key: text.strip() for key, text in complements(verb, pairs_of(reading.data, at)) if text.strip()} or None


_RAW: dict[type, _Raw] = {
    Texts: _texts,
    Choices: _chosen,
    Reference: _named,
    References: _all_named,
    Pairs: _said_pairs,
}
"""Plain data, ready for `read_answer`, by kind of answer; any other is a text."""


def _told(fact: Fact, trouble: Unreadable, *, at: str, typed: str) -> Trouble:
    """The trouble in words that say how to mend it; a verb that may mean several things is answered with those."""
    if getattr(fact.kind, "options", ()) == tuple(VERBS):
        return _which_verb(at, typed)
    return Trouble(at, f"{sentence(trouble.message)} {_MEND.get(type(fact.kind), _CORRECT)}")


_CORRECT = "Correct it here; the earlier answer stays until then."
_MEND: dict[type, str] = {
    Reference: "Pick a name from the list, or add it on its own page first.",
    References: "Pick names from the list, or add them on their own pages first.",
}


def _which_verb(at: str, typed: str) -> Trouble:
    if meant := verbs_meant_by(typed):
        return Trouble(at, f"'{typed}' can mean several things. Which of these must technology do?", meant)
    begun = tuple(verb for verb in VERBS if typed.lower().startswith(f"{verb} "))
    near = begun or tuple(get_close_matches(typed.lower(), VERBS, n=5, cutoff=0.7))
    if near:
        return Trouble(at, f"'{typed}' is not in the list of verbs. Is one of these meant?", near)
    return Trouble(at, f"'{typed}' is not in the list of verbs. Pick the one that comes nearest.", _USUAL)


_USUAL = ("capture", "display", "validate", "update", "calculate", "send", "store")
"""One verb of each family that people want most, for whoever typed something else entirely."""
