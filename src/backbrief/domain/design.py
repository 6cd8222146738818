"""A design: a map of records by id, and what holds everywhere unless said otherwise."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, TypeVar, Union, cast

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.business_rule import BusinessRule, Calendar, ServiceLevel, Setting, Term
from backbrief.domain.fact import facts_of
from backbrief.domain.identity import last_part
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.domain.unnamed import names_of_unnamed
from backbrief.domain.unnamed_places import names_of_unnamed_places
from backbrief.domain.workflow import Header, Workflow


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """Answers that hold at every step, transfer, branch or information, of one workflow or of the whole design.

    `id` is `defaults/<subject>` for the design and `<workflow id>/defaults/<subject>` for a workflow; `answers` are
    pairs of fact name and answer, in the order in which the facts are declared.
    """

    word: ClassVar[str] = "defaults"
    plural: ClassVar[str] = "defaults"

    id: str
    answers: tuple[tuple[str, Any], ...] = ()

    def __post_init__(self) -> None:
        """Put the answers in the order of the facts, so that equal defaults are equal however they were written."""
        order = {fact.name: index for index, fact in enumerate(facts_of(SUBJECTS[self.subject]))}
        ordered = sorted(self.answers, key=lambda pair: order.get(pair[0], len(order)))
        object.__setattr__(self, "answers", tuple(ordered))

    @property
    def subject(self) -> str:
        """The word of the subject that the answers hold for."""
        return last_part(self.id)


TOP_LEVEL: tuple[type, ...] = (
    Party,
    Outcome,
    Strategy,
    Function,
    Role,
    Information,
    System,
    BusinessRule,
    Calendar,
    Setting,
    ServiceLevel,
    Term,
)
"""Subjects that stand beside the workflows, in the order in which a reader wants them."""

IN_WORKFLOW: tuple[type, ...] = (Step, Branch, Event, Flow, Transfer)
"""Subjects that lie inside a workflow."""

SUBJECTS: Mapping[str, type] = {
    subject.word: subject  # type: ignore[attr-defined]  # every subject has its word as a class variable
    for subject in (Header, *TOP_LEVEL, Attribute, Workflow, *IN_WORKFLOW)
}

Record = Union[  # noqa: UP007 - read at run time on Python 3.11
    Header,
    Party,
    Outcome,
    Strategy,
    Function,
    Role,
    Information,
    Attribute,
    System,
    BusinessRule,
    Calendar,
    Setting,
    ServiceLevel,
    Term,
    Workflow,
    Step,
    Branch,
    Event,
    Flow,
    Transfer,
    Defaults,
]
R = TypeVar("R")


@dataclass(frozen=True)
class Design:
    """Everything a business states about one change; all the rest is derived from it."""

    records: Mapping[str, Record] = field(default_factory=dict)

    def of(self, subject: type[R]) -> list[R]:
        """All records of one subject, in the order of the design."""
        return cast("list[R]", self._by_subject.get(subject, []))

    def inside(self, container: str, subject: type[R]) -> list[R]:
        """The records of one subject that lie inside a workflow or an information."""
        return cast("list[R]", self._by_container.get((container, subject), []))

    def find(self, record_id: object, subject: type[R]) -> R | None:
        """The record with this id when it is of the subject, else None."""
        record = self.records.get(record_id) if isinstance(record_id, str) else None
        return record if isinstance(record, subject) else None

    def with_records(self, *records: Record) -> "Design":
        """The same design with records added or replaced by id."""
        return Design({**self.records, **{record.id: record for record in records}})

    def name_of(self, record_id: str) -> str:
        """What a person calls the record, on one line: its name, or the last part of an id that somebody chose."""
        name = getattr(self.records.get(record_id), "name", None)
        if not isinstance(name, str):
            return self._unnamed.get(record_id) or last_part(record_id)
        return " ".join(name.split()) if "\n" in name or "\r" in name else name

    @cached_property
    def _unnamed(self) -> Mapping[str, str]:
        return {**names_of_unnamed(self.records), **names_of_unnamed_places(self.records)}

    @cached_property
    def _by_subject(self) -> Mapping[type, list[Record]]:
        found: dict[type, list[Record]] = defaultdict(list)
        for record in self.records.values():
            found[type(record)].append(record)
        return found

    @cached_property
    def _by_container(self) -> Mapping[tuple[str, type], list[Record]]:
        found: dict[tuple[str, type], list[Record]] = defaultdict(list)
        for record in self.records.values():
            found[record.id.rpartition("/")[0], type(record)].append(record)
        return found
