"""Which workflows a file holds: one for each collaboration, and one for each process that stands alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from backbrief.domain.answer import Answer
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.recognised import recognised
from backbrief.formats.bpmn.survey.found import (
    FoundCollaboration,
    FoundFlow,
    FoundNode,
    FoundPool,
    FoundProcess,
    tidy,
)
from backbrief.formats.bpmn.survey.survey import Survey


@dataclass(slots=True, eq=False)
class Plan:
    """One workflow to be: its id, its name, and what belongs to it."""

    id: str
    name: Answer[str]
    around: FoundCollaboration | FoundProcess
    processes: list[FoundProcess]
    notes: list[str]

    @property
    def pools(self) -> list[FoundPool]:
        """The pools of the collaboration; none when a process stands alone."""
        return self.around.pools if isinstance(self.around, FoundCollaboration) else []

    @property
    def messages(self) -> list[FoundFlow]:
        """The message flows of the collaboration; none when a process stands alone."""
        return self.around.messages if isinstance(self.around, FoundCollaboration) else []

    @property
    def nodes(self) -> Iterator[FoundNode]:
        """The nodes of all processes, in the order of the file."""
        return chain.from_iterable(process.nodes for process in self.processes)

    @property
    def flows(self) -> Iterator[FoundFlow]:
        """The sequence flows of all processes, in the order of the file."""
        return chain.from_iterable(process.flows for process in self.processes)


def plans_of(draft: Draft, *, file_name: str, known: Design) -> list[Plan]:
    """The workflows in the order of the file; one without a name is first looked for among the known ones."""
    plans: list[Plan] = []
    for around, processes in _told_in(draft.survey):
        name = _stated_name(around, processes, draft)
        same = None if name or around.stated else recognised(processes, known, taken=[plan.id for plan in plans])
        plans.append(_plan(around, processes, draft, called=_Called(name, same, file_name)))
    for plan in plans[:1]:
        plan.notes[:0] = draft.survey.notes
    return plans


def _told_in(survey: Survey) -> Iterator[tuple[FoundCollaboration | FoundProcess, list[FoundProcess]]]:
    """What makes a workflow, with its processes: first the collaborations, then what stands alone."""
    shared = _shared_out(survey)
    told = set(chain.from_iterable(shared.values()))
    left = [process for process in survey.processes if process not in told]
    yield from shared.items()
    yield from ((process, [process]) for process in _standing_alone(left, are_all=not shared))


def _shared_out(survey: Survey) -> dict[FoundCollaboration, list[FoundProcess]]:
    """The processes of each collaboration; one that two of them name belongs to the first, and an empty one to none."""
    shared: dict[FoundCollaboration, list[FoundProcess]] = {}
    told: set[FoundProcess] = set()
    for collaboration in survey.collaborations:
        if not collaboration.pools and not collaboration.messages:
            survey.notes.extend(collaboration.notes)
            continue
        shared[collaboration] = [each for each in _processes_of(collaboration, survey) if each not in told]
        told.update(shared[collaboration])
    return shared


def _processes_of(collaboration: FoundCollaboration, survey: Survey) -> list[FoundProcess]:
    """The processes of the pools, and those without a pool that the messages lead to."""
    ends = _ends_of_messages(collaboration, survey)
    told = chain((pool.process for pool in collaboration.pools), (node.process for node in ends))
    return list(dict.fromkeys(process for process in told if process))


def _ends_of_messages(collaboration: FoundCollaboration, survey: Survey) -> Iterator[FoundNode]:
    ends = (flow.element.get(end) for flow in collaboration.messages for end in ("sourceRef", "targetRef"))
    return (node for end in ends if (node := survey.find(end, FoundNode)))


def _standing_alone(left: list[FoundProcess], *, are_all: bool) -> list[FoundProcess]:
    """The processes of no collaboration; an empty one counts only when there is nothing else."""
    filled = [process for process in left if process.nodes]
    return filled or left[:are_all]


@dataclass(frozen=True, slots=True)
class _Called:
    """What a workflow can be called after: its own name, the known workflow that it is, or the file."""

    name: str | None
    known: Workflow | None
    file: str


def _plan(
    around: FoundCollaboration | FoundProcess, processes: list[FoundProcess], draft: Draft, *, called: _Called
) -> Plan:
    name: Answer[str] = called.name or (called.known.name if called.known else _stem(called.file))
    if not called.name:
        draft.remarks.say(_why(called), place=around.id)
    around.record = draft.identities.id_of(
        "workflow",
        name=name if isinstance(name, str) else None,
        unnamed=around.id,
        within=around.id,
        stated=called.known.id if called.known else around.stated,
    )
    return Plan(
        id=around.record,
        name=name,
        around=around,
        processes=processes,
        notes=[note for each in dict.fromkeys((around, *processes)) for note in each.notes],
    )


def _why(called: _Called) -> str:
    if called.known is None:
        return "the model has no name, so the workflow is called after the file"
    name = called.known.name if isinstance(called.known.name, str) else called.known.id
    return (
        f"the model has no name and is taken for the workflow '{name}', whose work it holds; "
        "give the model a name to make it a workflow of its own"
    )


def _stated_name(around: FoundCollaboration | FoundProcess, processes: list[FoundProcess], draft: Draft) -> str | None:
    only = processes[0].name if len(processes) == 1 else None
    return around.name or only or draft.callers.get(around) or tidy(draft.survey.root.get("name"))


def _stem(file_name: str) -> str:
    last = re.split(r"[\\/]", file_name)[-1].strip()
    return re.sub(r"(?i)(\.bpmn(20|2)?)?(\.xml)?$", "", last) or last or "workflow"
