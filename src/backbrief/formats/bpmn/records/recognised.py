"""Which workflow of a known design a model without a name is: the one with the same work under the same ids."""

from collections.abc import Collection, Iterable

from backbrief.domain.branch import Branch, Event
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.bpmn.mapping import BRANCH_KINDS, EVENT_KINDS, STEPS
from backbrief.formats.bpmn.survey.found import FoundNode, FoundProcess

_SUBJECTS: dict[str, type] = {
    **dict.fromkeys(STEPS, Step),
    **dict.fromkeys(BRANCH_KINDS, Branch),
    **dict.fromkeys(EVENT_KINDS, Event),
}


def recognised(processes: Iterable[FoundProcess], known: Design, *, taken: Collection[str]) -> Workflow | None:
    """The known workflow that shares most steps, branches and events by id and name, at least half of each side's.

    Ids alone do not tell, because many tools number them; workflows whose ids are `taken` are passed over.
    """
    drawn = {_mark(node) for process in processes for node in process.nodes}
    best, most = None, 0
    for workflow in known.of(Workflow):
        kept = _marks(known, workflow.id)
        shared = len(drawn & kept)
        if workflow.id not in taken and shared > most and 2 * shared >= max(len(drawn), len(kept)):
            best, most = workflow, shared
    return best


def _mark(node: FoundNode) -> tuple[type, str, object]:
    return _SUBJECTS[node.tag], last_part(node.stated) or node.id, node.name


def _marks(known: Design, workflow: str) -> set[tuple[type, str, object]]:
    nodes: list[Step | Branch | Event] = [
        *known.inside(workflow, Step),
        *known.inside(workflow, Branch),
        *known.inside(workflow, Event),
    ]
    return {(type(node), last_part(node.id), node.name) for node in nodes}
