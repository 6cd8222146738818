"""Where the two sides of a transfer say different things, field by field and piece of the packet by piece."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from backbrief.domain.answer import Sides, Unknown, items
from backbrief.domain.fact import Fact, fact_of
from backbrief.domain.part import Parts
from backbrief.domain.transfer import PacketItem


class Disagreement(NamedTuple):
    """One difference: the fact on which the sides differ, and what each says; None where a side names no such piece.

    `information` is the piece of the packet that it is about, empty when it is about the answer as a whole.
    """

    fact: Fact
    information: str
    sent: Any
    expected: Any


def disagreements(fact: Fact, answer: object) -> Iterator[Disagreement]:
    """Every difference between the sides of an answer, once both have said what they know."""
    if not isinstance(answer, Sides) or not all(_knows(said) for said in (answer.sender, answer.receiver)):
        return
    if isinstance(fact.kind, Parts):
        yield from _between_packets(answer)
    elif alike(answer.sender) != alike(answer.receiver):
        yield Disagreement(fact, "", answer.sender, answer.receiver)


def alike(answer: object) -> object:
    """The answer without differences of case, space and order."""
    if isinstance(answer, tuple):
        return frozenset(alike(item) for item in answer)
    return " ".join(answer.casefold().split()).rstrip(".") if isinstance(answer, str) else answer


PIECE = fact_of(PacketItem, "information")
_COMPARED = (fact_of(PacketItem, "attributes"), fact_of(PacketItem, "presence"))


def _knows(said: object) -> bool:
    return said is not None and not isinstance(said, Unknown)


def _between_packets(answer: Sides[Any]) -> Iterator[Disagreement]:
    sent, expected = _by_information(answer.sender), _by_information(answer.receiver)
    for information in dict.fromkeys((*sent, *expected)):
        one, other = sent.get(information), expected.get(information)
        if one is None or other is None:
            yield Disagreement(PIECE, information, one, other)
        else:
            yield from _between_pieces(information, one, other)


def _between_pieces(information: str, sent: PacketItem, expected: PacketItem) -> Iterator[Disagreement]:
    for fact in _COMPARED:
        one, other = getattr(sent, fact.name), getattr(expected, fact.name)
        if None not in (one, other) and alike(one) != alike(other):
            yield Disagreement(fact, information, one, other)


def _by_information(packet: Any) -> dict[str, PacketItem]:
    """The pieces that say which information they are; of any other nothing can be compared."""
    return {item.information: item for item in items(packet) if isinstance(item.information, str)}
