"""Which sheets a workbook has and which columns stand on them, straight from the declared facts."""

from functools import cache
from typing import Any, NamedTuple

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import TOP_LEVEL, Record
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Names
from backbrief.domain.part import Parts
from backbrief.domain.party import Role
from backbrief.domain.reading import answer_words
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Header, Workflow
from backbrief.formats.excel.lists import line_of

FIRST: tuple[type, ...] = (Step, Transfer, Information, Attribute, Role)
SHEETS: tuple[type, ...] = (
    *FIRST,
    Workflow,
    Branch,
    Event,
    Flow,
    *(subject for subject in TOP_LEVEL if subject not in (*FIRST, Information)),
    Header,
)
"""The subjects in the order of their sheets: what business people fill in comes first."""

LONGEST = 32_000
"""A cell holds no more than 32,767 characters."""


class Column(NamedTuple):
    """One column: a fact, or one side of it when sender and receiver are asked apart."""

    fact: Fact
    side: str = ""

    @property
    def key(self) -> str:
        """What the column is known by, wherever it is moved to."""
        return f"{self.fact.name}.{self.side}" if self.side else self.fact.name

    @property
    def label(self) -> str:
        """The heading that people read."""
        return f"{self.fact.label}, says the {self.side}" if self.side else self.fact.label


@cache
def columns_of(subject: type) -> tuple[Column, ...]:
    """The columns of a sheet, in the order in which the facts are declared."""
    return tuple(column for fact in facts_of(subject) for column in _columns(fact))


def cell_text(column: Column, record: Record, *, names: Names) -> str:
    """What stands in a cell; empty for a blank."""
    answer = _said(column, getattr(record, column.fact.name))
    if answer is None:
        return ""
    if isinstance(answer, NoneOnPurpose | Unknown):
        return str(answer)
    if isinstance(column.fact.kind, Parts):
        return "\n".join(line_of(part, names=names) for part in answer)[:LONGEST]
    return answer_words(column.fact, answer, names=names)[:LONGEST]


def _columns(fact: Fact) -> tuple[Column, ...]:
    return (Column(fact, "sender"), Column(fact, "receiver")) if fact.two_sided else (Column(fact),)


def _said(column: Column, answer: Any) -> Any:
    if column.side and isinstance(answer, Sides):
        return getattr(answer, column.side)
    return answer
