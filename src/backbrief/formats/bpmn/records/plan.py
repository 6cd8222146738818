"""Which workflows a file holds: one for each collaboration, and one for each process that stands alone."""

import re
from dataclasses import dataclass, field

from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import (
    Found,
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
    name: str
    pools: list[FoundPool] = field(default_factory=list)
    processes: list[FoundProcess] = field(default_factory=list)
    messages: list[FoundFlow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def plans_of(draft: Draft, *, file_name: str) -> list[Plan]:
    """The workflows in the order of the file."""
    survey = draft.survey
    left = list(survey.processes)
    plans = []
    for collaboration in survey.collaborations:
        if not collaboration.pools and not collaboration.messages:
            survey.notes.extend(collaboration.notes)
            continue
        own = [process for process in _processes_of(collaboration, survey) if process in left]
        left = [process for process in left if process not in own]
        plans.append(_plan(draft, own, collaboration=collaboration, file_name=file_name))
    plans += [_plan(draft, [process], file_name=file_name) for process in _standing_alone(left, plans)]
    if plans:
        plans[0].notes[:0] = survey.notes
    return plans


def _processes_of(collaboration: FoundCollaboration, survey: Survey) -> list[FoundProcess]:
    """The processes of the pools, and those without a pool that the messages lead to."""
    found = dict.fromkeys(pool.process for pool in collaboration.pools if pool.process)
    for flow in collaboration.messages:
        for end in ("sourceRef", "targetRef"):
            node = survey.find(flow.element.get(end), FoundNode)
            if node and node.process:
                found.setdefault(node.process)
    return list(found)


def _standing_alone(left: list[FoundProcess], plans: list[Plan]) -> list[FoundProcess]:
    """The processes of no collaboration; empty ones count only when there is nothing else."""
    filled = [process for process in left if process.nodes]
    return filled or ([] if plans else left[:1])


def _plan(
    draft: Draft,
    processes: list[FoundProcess],
    *,
    file_name: str,
    collaboration: FoundCollaboration | None = None,
) -> Plan:
    around = collaboration or processes[0]
    alone = processes[0].name if len(processes) == 1 else None
    stated = around.name or alone or _caller_of(around, draft.survey) or tidy(draft.survey.root.get("name"))
    name = stated or _stem(file_name)
    if not stated:
        draft.remarks.say("the model has no name, so the workflow is called after the file", place=around.id)
    return Plan(
        id=draft.identities.id_of("workflow", name=name, unnamed=around.id, within=around.id),
        name=name,
        pools=collaboration.pools if collaboration else [],
        processes=processes,
        messages=collaboration.messages if collaboration else [],
        notes=[note for each in (collaboration, *processes) if each for note in each.notes],
    )


def _caller_of(process: Found, survey: Survey) -> str | None:
    """The name of the step that calls a process, which says better than the file what the process is for."""
    for node in (node for each in survey.processes for node in each.nodes if node.tag == "callActivity"):
        if survey.find(node.element.get("calledElement"), FoundProcess) is process:
            return node.name
    return None


def _stem(file_name: str) -> str:
    last = re.split(r"[\\/]", file_name)[-1].strip()
    return re.sub(r"(?i)(\.bpmn(20|2)?)?(\.xml)?$", "", last) or last or "workflow"
