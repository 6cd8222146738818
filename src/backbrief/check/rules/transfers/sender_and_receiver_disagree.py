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

from backbrief.check.disagreement import PIECE, Disagreement, disagreements
from backbrief.check.rule import Found, rule
from backbrief.domain.fact import Asked, Level, facts_of
from backbrief.domain.finding import Severity
from backbrief.domain.reading import answer_words
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey

_TWO_SIDED = tuple(fact for fact in facts_of(Transfer) if fact.two_sided)


@rule(Transfer, Severity.GUESS, level=Level.OUTLINE, asked=Asked.BOTH_SIDES)
def sender_and_receiver_disagree(transfer: Transfer, survey: Survey) -> Iterator[Found]:
    """A question for each fact, and for each piece of the packet, on which the two sides differ."""
    for fact in _TWO_SIDED:
        for difference in disagreements(fact, getattr(transfer, fact.name)):
            yield Found(_question(difference, survey, names=survey.names(transfer)), fact.name)


def _question(difference: Disagreement, survey: Survey, *, names: dict[str, str]) -> str:
    name = survey.design.name_of(difference.information)
    if difference.fact == PIECE:
        return _whether_it_passes(name, names, handed_over=difference.sent is not None)
    label = f"'{difference.fact.label.lower()}'{f' of {name}' if name else ''}"
    said = [
        answer_words(difference.fact, each, names=survey.design.name_of)
        for each in (difference.sent, difference.expected)
    ]
    return f"For {label}, {names['sender']} says '{said[0]}' and {names['receiver']} says '{said[1]}': which is right?"


def _whether_it_passes(name: str, names: dict[str, str], *, handed_over: bool) -> str:
    if handed_over:
        return f"{names['sender']} hands over {name}, and {names['receiver']} does not count on it: does it pass?"
    return f"{names['receiver']} counts on {name}, and {names['sender']} does not hand it over: does it pass?"
