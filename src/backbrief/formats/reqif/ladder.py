"""The trace of all requirements as one ladder: which records stand on it, and which leads up to which."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from backbrief.derive.trace import Chain
from backbrief.domain.identity import workflow_of
from backbrief.domain.requirement import Requirement, label_of
from backbrief.formats.export import Export
from backbrief.formats.reqif.mapping import CONFLICT, LEVELS, NEEDED_AT, PART_OF_INFORMATION, PART_OF_WORKFLOW

Rung = tuple[str, str, str]
"""A relation by name, what it starts from and what it leads up to."""


@dataclass(frozen=True)
class Ladder:
    """The records between the requirements and the customers, and the relations among them all."""

    export: Export

    @cached_property
    def records(self) -> list[str]:
        """The ids of the records that some requirement passes on its way up, in the order of the design."""
        passed = {record for _, *ends in self.rungs for record in ends}
        return [each for each in self.export.survey.records if each in passed]

    @cached_property
    def rungs(self) -> list[Rung]:
        """Each relation once."""
        found = (*self._from_requirements(), *self._from_outside(), *self._between_levels())
        return list(dict.fromkeys(found))

    def _from_requirements(self) -> Iterator[Rung]:
        for requirement in self.export.derived.requirements:
            for trace in requirement.traces:
                yield self._relation_to(trace.record), requirement.label, trace.record
            yield from self._conflicts(requirement)

    def _conflicts(self, requirement: Requirement) -> Iterator[Rung]:
        return ((CONFLICT, requirement.label, label_of(each)) for each in requirement.conflict)

    def _from_outside(self) -> Iterator[Rung]:
        """What lies outside the workflows leads to the places that need it, a field by way of its information."""
        for record, places in self._places.items():
            whole = record.rpartition("/")[0]
            is_field = whole in self.export.survey.records
            if is_field:
                yield PART_OF_INFORMATION, record, whole
            yield from ((NEEDED_AT, whole if is_field else record, place) for place in places)

    @cached_property
    def _places(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for chain in self._chains:
            if chain.place != chain.record and not workflow_of(chain.record).startswith("workflow/"):
                found.setdefault(chain.record, {}).update({chain.place: None} if chain.place else {})
        return found

    def _between_levels(self) -> Iterator[Rung]:
        for way in sorted({_levels(chain) for chain in self._chains}):
            for lower, upper in pairwise(dict.fromkeys(filter(None, way))):
                relation = self._relation_to(upper)
                yield PART_OF_WORKFLOW if relation == "derives-from-workflow" else relation, lower, upper

    def _relation_to(self, record_id: str) -> str:
        return LEVELS[type(self.export.survey.records[record_id])].relation

    @cached_property
    def _chains(self) -> list[Chain]:
        return [chain for each in self.export.derived.requirements for chain in self.export.chains(each)]


def _levels(chain: Chain) -> tuple[str, ...]:
    """The ids on the way up from a place; a workflow that is its own place stands on it once."""
    return (chain.place, chain.workflow, chain.strategy, chain.outcome, chain.customer)
