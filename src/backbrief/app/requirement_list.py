"""The requirements as a reader leafs through them: in the order of the work, by workflow, and by what IT said."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backbrief.derive.trace import Tracing
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.identity import workflow_of
from backbrief.domain.requirement import Requirement
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

UNREAD = "not read back yet"
STALE = "to be read again"

Said = Mapping[int, Backbrief]
"""What IT said back, by the number of the requirement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRequirement:
    """A requirement with the workflows that need it, in their order."""

    requirement: Requirement
    workflows: tuple[str, ...]


def list_requirements(survey: Survey, requirements: Sequence[Requirement]) -> tuple[ListedRequirement, ...]:
    """Every requirement in the order of the work; what rests on information, roles and rules comes last."""
    tracing = Tracing(survey)
    order = {workflow.id: at for at, workflow in enumerate(survey.of(Workflow))}
    places = {record: at for at, record in enumerate(survey.records)}

    def place(requirement: Requirement) -> tuple[int, int, int]:
        first = requirement.traces[0].record
        return order.get(workflow_of(first), len(order)), places.get(first, len(places)), requirement.number

    return tuple(
        ListedRequirement(requirement=each, workflows=tuple(_workflows(tracing, each, order)))
        for each in sorted(requirements, key=place)
    )


def wanted(
    listed: Sequence[ListedRequirement], said: Said, *, workflow: str = "", state: str = ""
) -> tuple[ListedRequirement, ...]:
    """Those that a workflow needs and whose backbrief is so far; all of them where nothing is asked for."""
    return tuple(
        each
        for each in listed
        if (not workflow or workflow in each.workflows) and (not state or state == _state(each, said))
    )


def states(listed: Sequence[ListedRequirement], said: Said) -> Mapping[str, int]:
    """How many requirements are how far."""
    return dict(Counter(_state(each, said) for each in listed))


def state_of(requirement: Requirement, backbrief: Backbrief | None) -> str:
    """How far the backbrief of a requirement is, in a word or two."""
    if backbrief is None or backbrief.status in ("", "sent"):
        return UNREAD
    return backbrief.status if backbrief.is_about(requirement.fingerprint) else STALE


def _state(listed: ListedRequirement, said: Said) -> str:
    return state_of(listed.requirement, said.get(listed.requirement.number))


def _workflows(tracing: Tracing, requirement: Requirement, known: Mapping[str, int]) -> Iterator[str]:
    found = dict.fromkeys(chain.workflow for chain in tracing.chains(requirement))
    return iter(sorted((each for each in found if each in known), key=lambda each: known[each]))
