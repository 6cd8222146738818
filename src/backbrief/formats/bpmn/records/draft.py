"""The design in the making: the survey it is made from, the ids given so far and the records made so far."""

from dataclasses import dataclass, field
from functools import cached_property

from backbrief.domain.design import Record
from backbrief.domain.identity import last_part
from backbrief.domain.information import Information
from backbrief.formats.bpmn.records.identities import Identities, is_fit_part
from backbrief.formats.bpmn.remarks import Remarks
from backbrief.formats.bpmn.survey.drawing import Box, boxes_of
from backbrief.formats.bpmn.survey.found import Found, FoundFlow, FoundNode, FoundProcess
from backbrief.formats.bpmn.survey.survey import Survey


@dataclass(slots=True)
class Known:
    """What is gathered about one piece of information before its record is made."""

    name: str | None
    notes: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Draft:
    """Records and information so far by id, what some step or start brought about, and outside parties by function.

    `parts` are the ids so far that are their own within a workflow.
    """

    survey: Survey
    identities: Identities = field(default_factory=Identities)
    records: dict[str, Record] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    party_of: dict[str, str] = field(default_factory=dict)
    parts: set[str] = field(default_factory=set)

    @property
    def remarks(self) -> Remarks:
        """Where everything is said that the reader of the file must know."""
        return self.survey.remarks

    @cached_property
    def used(self) -> frozenset[str]:
        """The ids of all data that flows into or out of a node."""
        nodes = (node for process in self.survey.processes for node in process.nodes)
        return frozenset(reference for node in nodes for reference in (*node.reads, *node.writes))

    @cached_property
    def callers(self) -> dict[Found, str | None]:
        """For each process that a step calls, the name of the step, which tells what the process is for."""
        found: dict[Found, str | None] = {}
        for node in (node for process in self.survey.processes for node in process.nodes if node.tag == "callActivity"):
            if called := self.survey.find(node.element.get("calledElement"), FoundProcess):
                found.setdefault(called, node.name)
        return found

    @cached_property
    def boxes(self) -> dict[str, Box]:
        """Where each thing is drawn; looked up only when lanes do not tell."""
        return boxes_of(self.survey.root)

    def add(self, record: Record) -> str:
        """Keep a record; gives its id."""
        self.records[record.id] = record
        return record.id

    def part_of(self, found: FoundNode | FoundFlow) -> str:
        """The part of the id of a step, branch, event or flow that is its own: stated, or else its id in the file."""
        part = last_part(found.stated)
        if not is_fit_part(part) or part in self.parts or part in self.survey.by_id:
            part = found.id
        self.parts.add(part)
        return part

    def knows(self, name: str | None, *, unnamed: str, stated: str = "") -> str:
        """The id of the information with this name."""
        record_id = self.identities.id_of("information", name=name, unnamed=unnamed, stated=stated)
        if record_id not in self.known:
            self.known[record_id] = Known(name)
        return record_id

    def add_information(self) -> None:
        """Make the records of all information gathered."""
        for record_id, known in self.known.items():
            states = _each_once(known.states) or None
            self.add(Information(id=record_id, name=known.name, states=states, notes=joined(known.notes)))


def _each_once(states: list[str]) -> tuple[str, ...]:
    """The states as they are first spelled, upper and lower case alike."""
    spelled: dict[str, str] = {}
    for state in states:
        spelled.setdefault(state.casefold(), state)
    return tuple(spelled.values())


def joined(notes: list[str]) -> str | None:
    """Notes as one text, each once; None when there are none."""
    return "\n".join(dict.fromkeys(notes)) if notes else None
