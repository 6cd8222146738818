"""What a check has to tell: its findings with the names of what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from backbrief.check.chain import Chain
from backbrief.domain.finding import Finding, Severity
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings, weakest link first; `place` is the design as the user named it."""

    survey: Survey
    findings: Sequence[Finding]
    chains: Sequence[Chain]
    place: str
    everything: bool = False

    def guesses(self) -> list[Finding]:
        """What IT would have to guess."""
        return [finding for finding in self.findings if finding.severity is Severity.GUESS]

    def about(self, finding: Finding) -> str:
        """What the finding is about, as a person calls it."""
        record = self.survey.records.get(finding.record)
        if record is None:
            return "the design"
        return f"{type(record).word} {self.survey.title(record)}"


def print_of(finding: Finding) -> str:
    """A name for the finding that stays the same while the finding does: for tools that follow it over time."""
    return sha256(f"{finding.rule}#{finding.record}#{finding.fact}#{finding.part}".encode()).hexdigest()[:16]
