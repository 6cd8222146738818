"""One line for one part: how a use, a packet item or a function need is typed in a question, a cell or an outline."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from backbrief.domain.fact import Fact
from backbrief.domain.identity import slug
from backbrief.domain.kind import Choice, Choices, Names, Pairs, Reference, References, Texts, Unreadable
from backbrief.domain.need import EXCEPTION_KINDS, READS, WRITES, ExceptionResponse, FunctionNeed, Use
from backbrief.domain.part import Parts
from backbrief.domain.transfer import PacketItem
from backbrief.domain.verb import VERBS, verbs_meant_by
from backbrief.domain.workflow import Variant

Resolve = Callable[[str, tuple[str, ...]], str]
"""Gives the reference that a typed name stands for, among the subjects that it may be."""

HOW_TO_SPELL: dict[type, str] = {
    Use: "looks at Claim: number, date | creates Damage report: amount (one line each)",
    FunctionNeed: "verify Claim: against which authority = the policy register; if it is unavailable = wait",
    ExceptionResponse: "late: Team lead is told and takes the case over (one line each)",
    PacketItem: "Claim: number, date, amount (required) (one line each)",
    Variant: "Glass damage 15%: goes straight to the garage (one line each)",
}
"""An example of a line for each kind of part."""


def spelled(fact: Fact, text: str, *, resolve: Resolve) -> Any:
    """Plain data, ready for `read_answer`, from what a person typed; raises Unreadable with an example when lost."""
    spell = _BY_KIND.get(type(fact.kind))
    return spell(fact.kind, text, resolve) if spell else text.strip()


def how_to_answer(fact: Fact) -> str:
    """A hint at the shape of the answer, empty when any sentence will do."""
    if isinstance(fact.kind, Parts):
        return f"for instance: {HOW_TO_SPELL[fact.kind.part]}"
    if isinstance(fact.kind, References | Texts):
        return "several are separated by commas"
    if isinstance(fact.kind, Pairs):
        return "name = text; name = text"
    options = fact.kind.options if isinstance(fact.kind, Choice | Choices) else ()
    return f"one of: {', '.join(options)}" if 0 < len(options) <= _FEW else ""


def in_one_line(part: Any, *, names: Names) -> str:
    """The part as a line that reads back to the same part, as far as a line can say it."""
    return _LINES[type(part)](part, names)


_FEW = 10
_HEAD = re.compile(r"(?P<head>[^:]+?)\s*(?::\s*(?P<rest>.*))?", re.DOTALL)
_PRESENCE = re.compile(r"\s*\((required|if known|never)\)\s*$")
_SHARE = re.compile(r"\s*\(?(\d+(?:\.\d+)?)\s*%\)?\s*$")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in re.split(r"[\n|]", text) if line.strip()]


def _use(line: str, resolve: Resolve) -> dict[str, Any]:
    line, presence = _tail(line, _PRESENCE)
    head, rest = _split(line)
    kind = _starting(head, (*READS, *WRITES))
    return _stated(
        kind=kind,
        information=_information(head[len(kind) :], resolve),
        attributes=_list(rest),
        presence=presence,
    )


def _packet_item(line: str, resolve: Resolve) -> dict[str, Any]:
    line, presence = _tail(line, _PRESENCE)
    head, rest = _split(line)
    return _stated(information=_information(head, resolve), attributes=_list(rest), presence=presence)


def _function_need(line: str, resolve: Resolve) -> dict[str, Any]:
    head, rest = _split(line)
    verb = _starting(head, sorted(VERBS, key=len, reverse=True), meant=verbs_meant_by(head))
    information = _information(head[len(verb) :], resolve)
    return _stated(verb=verb, information=information, complements=_pairs(rest))


def _exception(line: str, resolve: Resolve) -> dict[str, Any]:  # noqa: ARG001 - one shape for all readers
    head, rest = _split(line)
    return _stated(kind=_starting(head, EXCEPTION_KINDS), response=rest)


def _variant(line: str, resolve: Resolve) -> dict[str, Any]:  # noqa: ARG001 - one shape for all readers
    head, rest = _split(line)
    name, share = _tail(head, _SHARE)
    return _stated(name=name, share=share, differs=rest)


_READERS: dict[type, Callable[[str, Resolve], dict[str, Any]]] = {
    Use: _use,
    PacketItem: _packet_item,
    FunctionNeed: _function_need,
    ExceptionResponse: _exception,
    Variant: _variant,
}


_BY_KIND: dict[type, Callable[[Any, str, Resolve], Any]] = {
    Parts: lambda kind, text, resolve: [_READERS[kind.part](line, resolve) for line in _lines(text)],
    Reference: lambda kind, text, resolve: resolve(text.strip(), kind.to),
    References: lambda kind, text, resolve: [resolve(name, kind.to) for name in _list(text)],
    Texts: lambda _kind, text, _resolve: _list(text),
    Choices: lambda _kind, text, _resolve: _list(text),
    Pairs: lambda _kind, text, _resolve: _pairs(text),
}
"""How an answer of each kind is typed; one of any other kind is typed as it is."""


def _line(head: Iterable[Any], rest: Any, tail: Any = None) -> str:
    opening = " ".join(str(each) for each in head if each)
    body = ", ".join(rest) if isinstance(rest, tuple) else str(rest or "")
    return f"{opening}{': ' if body else ''}{body}{_in_brackets(tail)}"


def _in_brackets(tail: Any) -> str:
    return f" ({tail})" if isinstance(tail, str) else ""


def _named(part: Any, names: Names) -> str:
    return names(part.information) if isinstance(part.information, str) else ""


def _complements(part: FunctionNeed) -> str:
    pairs = part.complements if isinstance(part.complements, tuple) else ()
    return "; ".join(f"{name} = {text}" for name, text in pairs)


def _share(part: Variant) -> str:
    return f"{part.share:g}%" if isinstance(part.share, float | int) else ""


_LINES: dict[type, Callable[[Any, Names], str]] = {
    Use: lambda part, names: _line((part.kind, _named(part, names)), part.attributes, part.presence),
    PacketItem: lambda part, names: _line((_named(part, names),), part.attributes, part.presence),
    FunctionNeed: lambda part, names: _line((part.verb, _named(part, names)), _complements(part)),
    ExceptionResponse: lambda part, _: _line((part.kind,), part.response),
    Variant: lambda part, _: _line((part.name, _share(part)), part.differs),
}


def _split(line: str) -> tuple[str, str]:
    found = _HEAD.fullmatch(line)
    return (found["head"].strip(), (found["rest"] or "").strip()) if found else (line.strip(), "")


def _tail(line: str, pattern: re.Pattern[str]) -> tuple[str, str | None]:
    found = pattern.search(line)
    return (line[: found.start()].strip(), found[1]) if found else (line, None)


def _starting(head: str, words: Sequence[str], *, meant: Sequence[str] = ()) -> str:
    """The word of the list that a line begins with, whatever its case; `meant` are likely ones when it is none."""
    for word in words:
        if f"{head.lower()} ".startswith(f"{word} "):
            return word
    raise Unreadable(f"'{head}' does not begin with a word that fits, such as: {', '.join(meant or words)}")


def _information(name: str, resolve: Resolve) -> str | None:
    return resolve(name.strip(), ("information",)) if name.strip() else None


def _list(text: str) -> list[str]:
    return [item.strip() for item in re.split(r"[,;\n]", text) if item.strip()]


def _pairs(text: str) -> dict[str, str]:
    named = (pair.partition("=") for pair in text.split(";") if "=" in pair)
    return {name.strip(): value.strip() for name, _, value in named}


def _stated(**answers: Any) -> dict[str, Any]:
    return {name: answer for name, answer in answers.items() if answer}


def id_for(name: str, subject: str) -> str:
    """The id that a name of a subject gets."""
    return f"{subject}/{slug(name) or 'unnamed'}"
