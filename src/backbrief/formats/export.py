"""What an export for IT is made of: a design with its requirements, and the reasons that each of them carries along."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import Protocol

from backbrief.check.check import check
from backbrief.derive.derive import Derived
from backbrief.derive.trace import Chain, Tracing
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.finding import Finding
from backbrief.domain.requirement import Requirement
from backbrief.domain.workflow import Header
from backbrief.flow.survey import Survey

MOST_REASONS = 5
"""How many ways up to a customer one requirement tells in full; an information may be needed at a hundred places."""


@dataclass(frozen=True, kw_only=True)
class Export:
    """A design and what was derived from it; `last_change` says when the design changed last, with its time zone.

    `workflow` is the one that a format for a single workflow writes, `original` the file that it was imported from, and
    `backbriefs` hold what IT said back, by the number of the requirement.
    """

    design: Design
    derived: Derived
    last_change: datetime
    workflow: str = ""
    original: bytes | None = None
    backbriefs: Mapping[int, Backbrief] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the whole design is called."""
        header = self.design.find("design", Header)
        return header.name if header and isinstance(header.name, str) else "Design"

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """What is left open, for the formats that tell it."""
        return check(self.survey)

    @cached_property
    def survey(self) -> Survey:
        """The design with its effective answers."""
        return Survey(self.design)

    def chains(self, requirement: Requirement) -> tuple[Chain, ...]:
        """Every way from the requirement up to a customer."""
        return self._chains[requirement.number]

    def why(self, requirement: Requirement) -> tuple[str, ...]:
        """The ways up to a customer as sentences, told once for all places of one workflow."""
        ways: dict[Chain, Chain] = {}
        for chain in self.chains(requirement):
            ways.setdefault(chain._replace(place=""), chain)
        told = tuple(self._tracing.why(chain) for chain in islice(ways.values(), MOST_REASONS))
        more = len(ways) - len(told)
        return (*told, f"The brief tells {more} more.") if more else told

    def places(self, requirement: Requirement) -> tuple[str, ...]:
        """The ids of the steps, transfers and decisions that need the requirement, each once."""
        return tuple(dict.fromkeys(chain.place for chain in self.chains(requirement) if chain.place))

    def home(self, requirement: Requirement) -> str:
        """The id of the first workflow that needs the requirement; empty for one that no workflow needs."""
        return next((chain.workflow for chain in self.chains(requirement) if chain.workflow), "")

    def title(self, record_id: str) -> str:
        """What a person calls a record."""
        return self.survey.title(self.survey.records[record_id])

    @cached_property
    def _tracing(self) -> Tracing:
        return Tracing(self.survey)

    @cached_property
    def _chains(self) -> dict[int, tuple[Chain, ...]]:
        return {each.number: self._tracing.chains(each) for each in self.derived.requirements}


class Exporter(Protocol):
    """Writes a design or its requirements for one tool, as one file or several."""

    def __call__(self, export: Export) -> dict[str, bytes]:
        """The content of each file by its path inside the folder of the export."""
