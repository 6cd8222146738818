"""What is stated about one record, ready to stand in a sentence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from backbrief.derive.lexicon import Lexicon
from backbrief.derive.place import Place, own_place, shared_place
from backbrief.derive.sentence import listed, phrase, quoted, sentence
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown, is_stated
from backbrief.domain.fact import Fact, fact_of
from backbrief.domain.kind import Reference, References, Text, Texts
from backbrief.domain.reading import answer_words
from backbrief.domain.requirement import OpenQuestion


@dataclass(frozen=True)
class Account:
    """The answers of a record, or of a part inside one of its answers, in words.

    An answer that nobody could give yet stands in square brackets with whom to ask; one that both sides of a transfer
    give differently stands there with both statements; a blank and 'none, on purpose' give nothing to say.
    """

    told: Any
    record: Any
    lexicon: Lexicon
    within: str = ""

    def inside(self, fact: str) -> Iterator["Account"]:
        """The account of each part that an answer lists."""
        parts = getattr(self.told, fact)
        if isinstance(parts, tuple):
            yield from (Account(part, self.record, self.lexicon, within=fact) for part in parts)

    def part(self, part: Any, *, within: str) -> "Account":
        """The account of one part of an answer."""
        return Account(part, self.record, self.lexicon, within=within)

    def say(self, fact: str) -> str:
        """The answer in words; empty when there is nothing to say."""
        answer = _settled(getattr(self.told, fact))
        if answer is None:
            return ""
        return self._words(_fact(self.told, fact), answer)

    def states(self, fact: str) -> bool:
        """True when the answer is stated, and not none, unknown or two different statements."""
        return is_stated(answer := _settled(getattr(self.told, fact))) and not isinstance(answer, Sides)

    def is_open(self, fact: str) -> bool:
        """True when nobody could give the answer yet."""
        return isinstance(getattr(self.told, fact), Unknown)

    def reference(self, fact: str) -> str:
        """The id that the answer refers to; empty when no single record is stated."""
        answer = getattr(self.told, fact)
        return answer if isinstance(answer, str) else ""

    def place(self, *facts: str) -> Place:
        """The names around the record: its own, or general ones when all the facts are stated once for many."""
        origins = self._origins(facts)
        if len(origins) != 1 or "" in origins:
            return self.own
        return shared_place(self.record, origins.pop(), self.lexicon)

    @cached_property
    def own(self) -> Place:
        """The names for what the record states itself."""
        return own_place(self.record, self.lexicon)

    def questions(self, *facts: str) -> tuple[OpenQuestion, ...]:
        """The facts among these that somebody still has to answer."""
        answers = ((fact, _settled(getattr(self.told, fact))) for fact in facts)
        return tuple(
            self._question(_fact(self.told, fact), answer)
            for fact, answer in answers
            if isinstance(answer, Unknown | Sides)
        )

    def why(self, fact: str) -> str:
        """The reason for a need: what the step or transfer is for where that is stated, and why IT needs the fact."""
        reasons = [_fact(self.record, self.within or fact).why]
        for purpose in ("purpose", "reason"):
            said = getattr(self.record, purpose, None)
            if isinstance(said, str):
                reasons.insert(0, f"Purpose: {phrase(said, names=self.lexicon.capitals)}.")
        return " ".join(reasons)

    def _origins(self, facts: tuple[str, ...]) -> set[str]:
        """Where the stated ones of the facts are stated; empty text stands for the record itself."""
        if not self._may_inherit:
            return {""}
        stated = [fact for fact in facts if getattr(self.told, fact) is not None]
        return {self.lexicon.survey.origin(self.record.id, fact) for fact in stated}

    @property
    def _may_inherit(self) -> bool:
        return self.lexicon.has_defaults and not self.within

    @cached_property
    def _names(self) -> Mapping[str, str]:
        lexicon = self.lexicon
        part = {key: lexicon.name(getattr(self.told, key, None)) for key in ("information",)}
        own = {key: said for key in ("verb", "kind") if isinstance(said := getattr(self.told, key, None), str)}
        return {**part, **own, **lexicon.survey.names(self.record)}

    def _words(self, fact: Fact, answer: Any) -> str:
        if isinstance(answer, NoneOnPurpose):
            return ""
        if isinstance(answer, Unknown):
            return _open(_whom(answer))
        if isinstance(answer, Sides):
            return _open(self._both(fact, answer))
        word = _WORDINGS.get(type(fact.kind))
        return word(answer, self.lexicon) if word else answer_words(fact, answer, names=self.lexicon.called)

    def _both(self, fact: Fact, answer: Sides[Any]) -> str:
        sides = ((self.own["sender"], answer.sender), (self.own["receiver"], answer.receiver))
        return ", ".join(
            f"{who} does not know yet, {_whom(said)}"
            if isinstance(said, Unknown)
            else f"{who} says {quoted(self._words(fact, said) or 'nothing')}"
            for who, said in sides
        )

    def _question(self, fact: Fact, answer: Unknown | Sides[Any]) -> OpenQuestion:
        question = fact.question(self._names)
        if isinstance(answer, Unknown):
            return self._asked(fact, question, answer.ask, by=answer.by)
        question = f"{question} {sentence(self._both(fact, answer))}"
        unknown = [said for said in (answer.sender, answer.receiver) if isinstance(said, Unknown)]
        if unknown:
            return self._asked(fact, question, unknown[0].ask, by=unknown[0].by)
        return self._asked(fact, question, f"{self.own['sender']} and {self.own['receiver']}", by="")

    def _asked(self, fact: Fact, question: str, ask: str, *, by: str) -> OpenQuestion:
        return OpenQuestion(record=self.record.id, fact=self.within or fact.name, question=question, ask=ask, by=by)


def enumerated(texts: tuple[str, ...]) -> str:
    """A list of short texts as one enumeration that keeps the texts apart."""
    if any("," in text or " and " in text for text in texts):
        return "; ".join(texts)
    return listed(texts)


_WORDINGS: Mapping[type, Callable[[Any, Lexicon], str]] = {
    Text: lambda answer, lexicon: phrase(answer, names=lexicon.capitals),
    Texts: lambda answer, _: enumerated(answer),
    Reference: lambda answer, lexicon: lexicon.called(answer),
    References: lambda answer, lexicon: listed(map(lexicon.called, answer)),
}
"""How answers of each kind stand in a sentence; others are worded as everywhere else."""


def _fact(told: Any, name: str) -> Fact:
    subject: type = type(told)
    return fact_of(subject, name)


def _settled(answer: Any) -> Any:
    """The one answer of both sides when only one was heard or both say the same; else the answer as it is."""
    if not isinstance(answer, Sides):
        return answer
    sender, receiver = answer.sender, answer.receiver
    if None in (sender, receiver) or _agree(sender, receiver):
        return sender if receiver is None else receiver
    return answer


def _agree(sender: Any, receiver: Any) -> bool:
    return sender == receiver or all(isinstance(each, NoneOnPurpose) for each in (sender, receiver))


def _whom(answer: Unknown) -> str:
    asked = f"ask {answer.ask}" if answer.ask else "nobody is named to answer it"
    return f"{asked} by {answer.by}" if answer.by else asked


def _open(text: str) -> str:
    return f"[open: {text}]"
