"""A need that one fact states alone: its sentence and its fit criterion, with room for what was said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft
from backbrief.derive.sentence import sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence for one fact.

    In `text` and `fit`, {said} stands for the answer, {lead} for the scope of an answer that is stated once for many,
    and the other names are those of `place.py`. `also` holds further facts of the same need, each with the words that
    bring it in; their names in the sentence give nothing when they are not stated.
    """

    fact: str
    text: str
    fit: str
    also: Mapping[str, str] = field(default_factory=dict)


def worded(lines: Iterable[Line], account: Account) -> Iterator[Draft]:
    """A draft for each line whose fact has something to say."""
    for line in lines:
        if said := account.say(line.fact):
            yield draft_of(line, said, account)


def left_open(line: Line, account: Account) -> Iterator[Draft]:
    """A draft of the line while nobody could give the answer yet; once it is given, its parts are worded one by one."""
    if account.is_open(line.fact):
        yield draft_of(line, account.say(line.fact), account)


def draft_of(line: Line, said: str, account: Account, **around: str) -> Draft:
    """The draft of one line with what was said in its place; `around` are further names that it mentions."""
    told = {fact: account.say(fact) for fact in line.also}
    facts = (line.fact, *filter(told.get, told))
    names = {
        **account.place(*facts),
        **around,
        "said": said,
        **{fact: words.format(told[fact]) if told[fact] else "" for fact, words in line.also.items()},
    }
    return Draft(
        text=sentence(line.text.format_map(names)),
        fit=sentence(line.fit.format_map(names)),
        facts=(account.within,) if account.within else facts,
        anchor=line.fact,
        questions=account.questions(*facts),
    )
