"""The differences between the two sides of a transfer in sentences, each at the input that it is about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from backbrief.check.disagreement import PIECE, Disagreement, alike, disagreements
from backbrief.domain.answer import Sides, items
from backbrief.domain.fact import Fact
from backbrief.domain.kind import Names
from backbrief.domain.reading import answer_words


def differences_at(fact: Fact, answer: Any, *, sides: Mapping[str, str], names: Names) -> Mapping[str, tuple[str, ...]]:
    """What differs in an answer, by the name of the input; `sides` holds what sender and receiver are called."""
    found: dict[str, list[str]] = defaultdict(list)
    for difference in disagreements(fact, answer):
        for at, words in _told(difference, sides, names):
            found[_place(at, fact, difference, answer)].append(words)
    return {at: tuple(words) for at, words in found.items()}


_Told = Iterator[tuple[str, str]]
"""Pairs of the side at which a sentence stands, empty for both, and the sentence."""


def _told(difference: Disagreement, sides: Mapping[str, str], names: Names) -> _Told:
    if difference.fact == PIECE:
        return _one_sided(difference, sides, names)
    if isinstance(difference.sent, tuple) and isinstance(difference.expected, tuple) and difference.information:
        return _other_parts(difference, sides)
    return _other_words(difference, sides, names)


def _one_sided(difference: Disagreement, sides: Mapping[str, str], names: Names) -> _Told:
    name = names(difference.information)
    if difference.sent is None:
        yield "receiver", f"{sides['receiver']} expects {name}, which {sides['sender']} does not send."
    else:
        yield "sender", f"{sides['sender']} sends {name}, which {sides['receiver']} does not expect."


def _other_parts(difference: Disagreement, sides: Mapping[str, str]) -> _Told:
    missing = _only_in(difference.expected, difference.sent)
    surplus = _only_in(difference.sent, difference.expected)
    if missing:
        yield "receiver", f"{sides['receiver']} expects {missing}, which {sides['sender']} does not send."
    if surplus:
        yield "sender", f"{sides['sender']} sends {surplus}, which {sides['receiver']} does not expect."


def _only_in(these: tuple[str, ...], those: tuple[str, ...]) -> str:
    others = alike(those)
    only = [each for each in these if alike(each) not in others]  # type: ignore[operator]  # a tuple is alike as a set
    return " and ".join(filter(None, (", ".join(only[:-1]), *only[-1:])))


def _other_words(difference: Disagreement, sides: Mapping[str, str], names: Names) -> _Told:
    sent, expected = (
        answer_words(difference.fact, said, names=names) for said in (difference.sent, difference.expected)
    )
    words = f"{sides['sender']} says '{sent}', {sides['receiver']} says '{expected}'. Which is right?"
    yield ("receiver" if difference.information else ""), words


def _place(side: str, fact: Fact, difference: Disagreement, answer: Sides[Any]) -> str:
    """The name of the input at which a sentence stands."""
    if not side:
        return fact.name
    packet = items(getattr(answer, side))
    row = next(index for index, item in enumerate(packet) if item.information == difference.information)
    return f"{fact.name}.{side}.{row}" + ("" if difference.fact == PIECE else f".{difference.fact.name}")
