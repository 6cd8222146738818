"""What is said in a design, answer by answer, each at its place: sides of a transfer apart, and inside parts too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from backbrief.diff.compare import answers
from backbrief.domain.answer import Sides
from backbrief.domain.design import SUBJECTS, Defaults, Design, Record
from backbrief.domain.fact import Asked, Fact, fact_of, facts_of
from backbrief.domain.part import Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One answer: the record it stands at, the record's fact, and the path inside that fact's answer.

    `fact` is the fact that is answered there, which is one of a part when the path leads into `part`.
    """

    record: str
    outer: Fact
    fact: Fact
    path: str
    side: str
    answer: Any
    part: Any = None

    @property
    def key(self) -> str:
        """The name of the question that the statement answers."""
        return f"{self.record}#{self.outer.name}{'.' if self.path else ''}{self.path}"


def statements(design: Design) -> Iterator[Statement]:
    """Every answer of a design in the order of its records."""
    for record in design.records.values():
        yield from statements_of(record)


def statements_of(record: Record) -> Iterator[Statement]:
    """Every answer of a record in the order of its facts; a list of parts comes before the answers inside it."""
    subject = subject_of(record)
    for name, answer in answers(record).items():
        fact = fact_of(subject, name)
        yield from _said(Statement(record=record.id, outer=fact, fact=fact, path="", side="", answer=answer))


def subject_of(record: Record) -> type:
    """The subject whose facts a record answers; what holds everywhere answers those of what it holds for."""
    return SUBJECTS[record.subject] if isinstance(record, Defaults) else type(record)


def _said(statement: Statement) -> Iterator[Statement]:
    answer = statement.answer
    if isinstance(answer, Sides):
        for side in (Asked.SENDER.value, Asked.RECEIVER.value):
            if getattr(answer, side) is not None:
                yield from _said(_inside(statement, side, side=side, answer=getattr(answer, side)))
        return
    yield statement
    if isinstance(statement.fact.kind, Parts) and isinstance(answer, tuple):
        for index, part in enumerate(answer):
            yield from _in_part(_inside(statement, str(index), part=part))


def _in_part(statement: Statement) -> Iterator[Statement]:
    subject: type = type(statement.part)
    for fact in facts_of(subject):
        answer = getattr(statement.part, fact.name)
        if answer is not None:
            yield from _said(_inside(statement, fact.name, fact=fact, answer=answer))


def _inside(statement: Statement, key: str, **said: Any) -> Statement:
    return replace(statement, path=f"{statement.path}.{key}" if statement.path else key, **said)
