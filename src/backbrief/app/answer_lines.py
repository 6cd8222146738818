"""An answer in the words in which a person types it: the inverse of how a typed answer is read."""

from collections.abc import Callable
from typing import Any

from backbrief.domain.answer import NoneOnPurpose, Unknown
from backbrief.domain.fact import Fact
from backbrief.domain.kind import Choices, Names, Pairs, References, Texts
from backbrief.domain.part import Parts
from backbrief.domain.reading import answer_words
from backbrief.domain.spelling import in_one_line


def as_read(fact: Fact, answer: Any, *, names: Names) -> str:
    """The answer as a person reads it: a list of parts as a line each, and what is open with whom it waits for."""
    if isinstance(answer, Unknown):
        return f"ask {answer.ask or 'somebody'}{f', by {answer.by}' if answer.by else ''}"
    if isinstance(fact.kind, Parts) and isinstance(answer, tuple):
        return "\n".join(in_one_line(part, names=names) for part in answer)
    return answer_words(fact, answer, names=names)


def as_typed(fact: Fact, answer: Any, *, names: Names) -> str:
    """The answer as it can be typed again on one line; empty while it is blank."""
    if answer is None:
        return ""
    if isinstance(answer, NoneOnPurpose | Unknown):
        return str(answer)
    typed = _TYPED.get(type(fact.kind))
    return typed(answer, names) if typed else fact.kind.words(answer, names=names)


_TYPED: dict[type, Callable[[Any, Names], str]] = {
    Parts: lambda answer, names: " | ".join(in_one_line(part, names=names) for part in answer),
    References: lambda answer, names: ", ".join(names(each) for each in answer),
    Texts: lambda answer, _: ", ".join(answer),
    Choices: lambda answer, _: ", ".join(answer),
    Pairs: lambda answer, _: "; ".join(f"{name} = {text}" for name, text in answer),
}
"""How lists are typed; what is no list is typed as it is read."""
