"""Sender and receiver of a transfer say different things about it.

## What it does
Compares field by field what each side says: what moves, in which form, by which way, when it is accepted, and each
piece of the packet.

## Why it matters
A difference between what is sent and what is expected is the fault of a transfer. IT would build one of the two.

## What to do
Bring both to one table, and write down once what they agree on.
"""

from collections.abc import Iterator
from typing import Any

from backbrief.check.rule import Found, rule
from backbrief.domain.answer import Sides, Unknown, items
from backbrief.domain.fact import Asked, Fact, Level, facts_of
from backbrief.domain.finding import Severity
from backbrief.domain.part import Parts
from backbrief.domain.reading import answer_words
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey

_TWO_SIDED = tuple(fact for fact in facts_of(Transfer) if fact.two_sided)
_COMPARED = tuple(fact for fact in facts_of(PacketItem) if fact.name in ("attributes", "presence"))


@rule(Transfer, Severity.GUESS, level=Level.OUTLINE, asked=Asked.BOTH_SIDES)
def sender_and_receiver_disagree(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question for each fact, and for each piece of the packet, on which the two sides differ."""
    for fact in _TWO_SIDED:
        answer = getattr(transfer, fact.name)
        if _both_have_said(answer):
            difference = _packets_differ if isinstance(fact.kind, Parts) else _answers_differ
            for question in difference(fact, answer, survey=survey, names=survey.names(transfer)):
                yield Found(question, fact.name)


def _both_have_said(answer: object) -> bool:
    """True when the sides are kept apart and each of them knows."""
    if not isinstance(answer, Sides):
        return False
    return all(said is not None and not isinstance(said, Unknown) for said in (answer.sender, answer.receiver))


def _answers_differ(fact: Fact, answer: Sides[Any], *, survey: Survey, names: dict[str, str]) -> Iterator[str]:
    if _alike(answer.sender) != _alike(answer.receiver):
        said = [answer_words(fact, each, names=survey.design.name_of) for each in (answer.sender, answer.receiver)]
        yield _which(f"'{fact.label.lower()}'", said, names)


def _packets_differ(fact: Fact, answer: Sides[Any], *, survey: Survey, names: dict[str, str]) -> Iterator[str]:
    sent, expected = _by_information(answer.sender), _by_information(answer.receiver)
    for information in dict.fromkeys((*sent, *expected)):
        name = survey.design.name_of(information)
        if information not in expected:
            yield f"{names['sender']} hands over {name}, and {names['receiver']} does not count on it: does it pass?"
        elif information not in sent:
            yield f"{names['receiver']} counts on {name}, and {names['sender']} does not hand it over: does it pass?"
        else:
            yield from _items_differ(sent[information], expected[information], survey=survey, names=names)


def _items_differ(sent: PacketItem, expected: PacketItem, *, survey: Survey, names: dict[str, str]) -> Iterator[str]:
    for fact in _COMPARED:
        answers = (getattr(sent, fact.name), getattr(expected, fact.name))
        if None not in answers and _alike(answers[0]) != _alike(answers[1]):
            said = [answer_words(fact, answer, names=survey.design.name_of) for answer in answers]
            yield _which(f"'{fact.label.lower()}' of {survey.design.name_of(str(sent.information))}", said, names)


def _by_information(packet: Any) -> dict[str, PacketItem]:
    return {str(item.information): item for item in items(packet)}


def _which(what: str, said: list[str], names: dict[str, str]) -> str:
    return f"For {what}, {names['sender']} says '{said[0]}' and {names['receiver']} says '{said[1]}': which is right?"


def _alike(answer: object) -> object:
    """The answer without differences of case, space and order."""
    if isinstance(answer, tuple):
        return frozenset(_alike(item) for item in answer)
    return " ".join(answer.casefold().split()).rstrip(".") if isinstance(answer, str) else answer
