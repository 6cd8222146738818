"""The trace of all requirements as one ladder: which records stand on it, and which leads up to which."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from backbrief.derive.trace import Chain
from backbrief.domain.requirement import Requirement, label_of
from backbrief.formats.export import Export
from backbrief.formats.reqif.mapping import CONFLICT, LEVELS, PART_OF

Rung = tuple[str, str, str]
"""A relation by name, what it starts from and what it leads up to."""


@dataclass(frozen=True)
class Ladder:
    """The records between the requirements and the customers, and the relations among them all."""

    export: Export

    @cached_property
    def records(self) -> list[str]:
        """The ids of the records that some requirement passes on its way up, in the order of the design."""
        passed = {record for way in self._ways for record in way}
        return [each for each in self.export.survey.records if each in passed]

    @cached_property
    def rungs(self) -> list[Rung]:
        """Each relation once."""
        found = (*self._from_requirements(), *self._between_levels())
        return list(dict.fromkeys(found))

    def _from_requirements(self) -> Iterator[Rung]:
        for requirement in self.export.derived.requirements:
            for place in self.export.places(requirement):
                yield self._relation_to(place), requirement.label, place
            yield from self._conflicts(requirement)

    def _conflicts(self, requirement: Requirement) -> Iterator[Rung]:
        return ((CONFLICT, requirement.label, label_of(each)) for each in requirement.conflict)

    def _between_levels(self) -> Iterator[Rung]:
        for way in self._ways:
            for lower, upper in pairwise(way):
                relation = self._relation_to(upper)
                yield PART_OF if relation == "derives-from-workflow" else relation, lower, upper

    def _relation_to(self, record_id: str) -> str:
        return LEVELS[type(self.export.survey.records[record_id])].relation

    @cached_property
    def _ways(self) -> list[tuple[str, ...]]:
        """The ids on each different way up; a workflow that is its own place stands on it once."""
        requirements = self.export.derived.requirements
        ways = {_levels(chain) for each in requirements for chain in self.export.chains(each)}
        return sorted(tuple(dict.fromkeys(filter(None, way))) for way in ways)


def _levels(chain: Chain) -> tuple[str, ...]:
    return (chain.place, chain.workflow, chain.strategy, chain.outcome, chain.customer)
