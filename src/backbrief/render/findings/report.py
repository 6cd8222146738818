"""What a check has to tell: its findings with the names of what they are about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from backbrief.check.chain import Chain
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey

Lines = Mapping[str, tuple[str, int]]


@dataclass(frozen=True, kw_only=True)
class Report:
    """Findings, weakest link first; `place` is the design as the user named it.

    `locate` gives the file and line of each record by its id; it is asked only by forms that tell them.
    """

    survey: Survey
    findings: Sequence[Finding]
    chains: Sequence[Chain]
    place: str
    everything: bool = False
    locate: Callable[[], Lines] = dict

    @cached_property
    def lines(self) -> Lines:
        """The file and line of each record by its id, as far as they are known."""
        return self.locate()

    def guesses(self) -> list[Finding]:
        """What IT would have to guess."""
        return [finding for finding in self.findings if finding.severity is Severity.GUESS]

    def about(self, finding: Finding) -> str:
        """What the finding is about, as a person calls it."""
        record = self.survey.records.get(finding.record)
        if record is None:
            return "the design"
        return f"{type(record).word} {self.survey.title(record)}"

    def line(self, finding: Finding) -> tuple[str, int]:
        """The file and line where the answer goes: that of the record, else of its workflow, else of the design."""
        places = (finding.record, workflow_of(finding.record), "design")
        return next((self.lines[place] for place in places if place in self.lines), ("design.yaml", 1))


def print_of(finding: Finding) -> str:
    """A name for the finding that stays the same while the finding does: for tools that follow it over time."""
    return sha256(f"{finding.rule}#{finding.record}#{finding.fact}#{finding.part}".encode()).hexdigest()[:16]
