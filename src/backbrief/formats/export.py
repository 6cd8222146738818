"""What an export for IT is made of: a design with its requirements, and the reasons that each of them carries along."""

from collections.abc import Callable, Collection, Mapping, Sequence
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

MOST_REASONS = 3
"""How many ways up to a customer one requirement tells in full; an information may be needed at a hundred places."""


@dataclass(frozen=True, kw_only=True)
class Export:
    """A surveyed design and what was derived from it; `last_change` says when it changed last, with its time zone.

    `workflow` is the one that a format for a single workflow writes, `original` the file that it was imported from, and
    `backbriefs` hold what IT said back, by the number of the requirement.
    """

    survey: Survey
    derived: Derived
    last_change: datetime
    workflow: str = ""
    original: bytes | None = None
    backbriefs: Mapping[int, Backbrief] = field(default_factory=dict)

    @property
    def design(self) -> Design:
        """The design as it is stated."""
        return self.survey.design

    @property
    def name(self) -> str:
        """What the whole design is called."""
        header = self.design.find("design", Header)
        return header.name if header and isinstance(header.name, str) else "Design"

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """What is left open, for the formats that tell it."""
        return check(self.survey)

    def chains(self, requirement: Requirement) -> tuple[Chain, ...]:
        """Every way from the requirement up to a customer."""
        return self._chains[requirement.number]

    def why(self, requirement: Requirement) -> tuple[str, ...]:
        """The ways up to a customer as sentences, told once for all places of one workflow."""
        ways: dict[Chain, Chain] = {}
        for chain in self.chains(requirement):
            ways.setdefault(chain._replace(place=""), chain)
        return _first(ways.values(), self._tracing.why)

    def why_there(self, requirement: Requirement) -> tuple[str, ...]:
        """The ways up below the aims of the workflows, which are told apart: each is followed as far as its workflow.

        A way through another workflow than the one where the requirement is at home begins with that workflow; one that
        passes no workflow is told whole.
        """
        home, ways = self.home(requirement), dict[Chain, Chain]()
        for chain in self.chains(requirement):
            ways.setdefault(Chain(chain.record, chain.facts, workflow=chain.workflow), chain)
        return _first(ways.values(), lambda chain: self._there(chain, home))

    def aims(self, workflow: str) -> tuple[str, ...]:
        """What a workflow is for, up to the customers, as sentences; nothing for no workflow."""
        return self._tracing.aims(workflow) if workflow else ()

    def purpose(self, requirement: Requirement) -> str:
        """What the business says that the work behind the requirement is for; empty where it says nothing."""
        records = (self.survey.records[trace.record] for trace in requirement.traces)
        said = (getattr(record, fact, None) for record in records for fact in ("purpose", "reason"))
        return next((each for each in said if isinstance(each, str)), "")

    def places(self, requirement: Requirement) -> tuple[str, ...]:
        """The ids of the steps, transfers and decisions that need the requirement, each once."""
        return tuple(dict.fromkeys(chain.place for chain in self.chains(requirement) if chain.place))

    def home(self, requirement: Requirement) -> str:
        """The id of the first workflow that needs the requirement; empty for one that no workflow needs."""
        return next((chain.workflow for chain in self.chains(requirement) if chain.workflow), "")

    def title(self, record_id: str) -> str:
        """What a person calls a record."""
        return self.survey.title(self.survey.records[record_id])

    def _there(self, chain: Chain, home: str) -> str:
        if not chain.workflow:
            return self._tracing.why(chain)
        reason = self._tracing.reason(chain)
        return reason if chain.workflow == home else f"{self.title(chain.workflow)}: {reason}"

    @cached_property
    def _tracing(self) -> Tracing:
        return Tracing(self.survey)

    @cached_property
    def _chains(self) -> dict[int, tuple[Chain, ...]]:
        return {each.number: self._tracing.chains(each) for each in self.derived.requirements}


def _first(ways: Collection[Chain], tell: Callable[[Chain], str]) -> tuple[str, ...]:
    """The first of the ways in words, and how many more there are."""
    told = tuple(map(tell, islice(ways, MOST_REASONS)))
    more = len(ways) - len(told)
    return (*told, f"The brief tells {more} more.") if more else told


class Exporter(Protocol):
    """Writes a design or its requirements for one tool, as one file or several."""

    def __call__(self, export: Export) -> dict[str, bytes]:
        """The content of each file by its path inside the folder of the export."""
