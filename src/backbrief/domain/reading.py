"""From plain data to declared facts and back: one reader and one writer for every subject and part."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown, read_reserved, shielded, unshielded
from backbrief.domain.fact import Fact, answers_of, facts_of
from backbrief.domain.kind import Names, Unreadable

_SIDES = frozenset({"sender", "receiver"})


def read_facts(subject: type, raw: object, *, scope: str) -> dict[str, Any]:
    """The answers that a mapping of plain data holds, by fact name. Raises Unreadable with the path to the trouble."""
    if not isinstance(raw, Mapping):
        raise Unreadable("'name: answer' lines are expected here")
    known = _by_key(subject)
    answers = {}
    for key, value in raw.items():
        if key not in known:
            raise Unreadable(_unknown_key(str(key), known), at=(key,))
        try:
            answers[known[key].name] = read_answer(known[key], value, scope=scope)
        except Unreadable as trouble:
            raise trouble.inside(key) from None
    return answers


def read_answer(fact: Fact, raw: object, *, scope: str) -> Any:
    """One answer from plain data: reserved words, both sides of a transfer, or a value of the fact's kind."""
    if raw in (None, "", []):
        return None
    if isinstance(raw, str) and (reserved := read_reserved(raw)):
        return reserved
    if fact.two_sided and _keeps_sides_apart(raw):
        return _read_sides(fact, raw, scope=scope)
    return fact.kind.read(unshielded(raw) if isinstance(raw, str) else raw, scope=scope)


def write_facts(record: Any, *, scope: str) -> dict[str, Any]:
    """The stated answers of a record as plain data, in the order of declaration; blanks are left out."""
    subject: type = type(record)
    pairs = zip(facts_of(subject), answers_of(subject)(record), strict=True)
    return {fact.key: write_answer(fact, answer, scope=scope) for fact, answer in pairs if answer is not None}


def write_answer(fact: Fact, answer: Any, *, scope: str) -> Any:
    """One answer as plain data: the inverse of `read_answer`."""
    if isinstance(answer, Sides):
        sides = {"sender": answer.sender, "receiver": answer.receiver}
        return {side: write_answer(fact, said, scope=scope) for side, said in sides.items() if said is not None}
    if answer is None:
        return None
    if isinstance(answer, NoneOnPurpose | Unknown):
        return str(answer)
    written = fact.kind.write(answer, scope=scope)
    return shielded(written) if isinstance(written, str) else written


def answer_words(fact: Fact, answer: Any, *, names: Names) -> str:
    """An answer as a person reads it; both sides of a transfer are named when they differ."""
    if isinstance(answer, Sides):
        sides = {"sender": answer.sender, "receiver": answer.receiver}
        return "; ".join(f"{side} says: {answer_words(fact, said, names=names)}" for side, said in sides.items())
    if answer is None:
        return "not stated"
    if isinstance(answer, NoneOnPurpose | Unknown):
        return str(answer)
    return fact.kind.words(answer, names=names)


def _keeps_sides_apart(raw: object) -> bool:
    return isinstance(raw, Mapping) and bool(raw) and raw.keys() <= _SIDES


def _read_sides(fact: Fact, raw: Any, *, scope: str) -> Sides[Any]:
    return Sides(**{side: _read_side(fact, said, side=side, scope=scope) for side, said in raw.items()})


def _read_side(fact: Fact, raw: object, *, side: str, scope: str) -> Any:
    try:
        return read_answer(fact, raw, scope=scope)
    except Unreadable as trouble:
        raise trouble.inside(side) from None


@cache
def _by_key(subject: type) -> dict[str, Fact]:
    return {each.key: each for each in facts_of(subject)}


def _unknown_key(key: str, known: Mapping[str, Fact]) -> str:
    near = get_close_matches(key, known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(known)}"
    return f"'{key}' is not a fact that can be stated here; {hint}"
