"""How far a design has come, level by level: of the facts that must be stated, how many are answered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backbrief.check.completeness import must_be_stated
from backbrief.domain.design import Record
from backbrief.domain.fact import Level
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One level: how many answers there are, and how many there must be."""

    level: Level
    answered: int
    total: int

    @property
    def open(self) -> int:
        """How many answers are missing."""
        return self.total - self.answered


def progress(survey: Survey, findings: Iterable[Finding], *, about: str = "") -> list[Progress]:
    """The progress of each level, of the whole design or of one record and what lies in it."""
    answered: Counter[Level] = Counter()
    for record in survey.records.values():
        if lies_in(record.id, about):
            answered.update(_answered(record))
    missing = Counter(each.level for each in findings if _is_missing(each) and lies_in(each.record, about))
    return _levels(answered, missing)


def progress_by_place(survey: Survey, findings: Iterable[Finding]) -> Mapping[str, list[Progress]]:
    """The progress of each workflow by its id, and of all that lies in none under an empty id."""
    answered: dict[str, Counter[Level]] = defaultdict(Counter)
    missing: dict[str, Counter[Level]] = defaultdict(Counter)
    for record in survey.records.values():
        answered[_place(record.id)].update(_answered(record))
    for finding in findings:
        if _is_missing(finding):
            missing[_place(finding.record)][finding.level] += 1
    return {place: _levels(answered[place], missing[place]) for place in dict.fromkeys((*answered, *missing))}


def lies_in(record: str, about: str) -> bool:
    """True for a record itself and for all that lies in it; for every record when none is named."""
    return not about or record == about or record.startswith(f"{about}/")


def _levels(answered: Mapping[Level, int], missing: Mapping[Level, int]) -> list[Progress]:
    return [Progress(level=level, answered=answered[level], total=answered[level] + missing[level]) for level in Level]


def _place(record: str) -> str:
    return workflow_of(record) if record.startswith("workflow/") else ""


def _answered(record: Record) -> list[Level]:
    return [fact.level for fact in must_be_stated(record) if getattr(record, fact.name) is not None]


def _is_missing(finding: Finding) -> bool:
    return finding.severity is Severity.GUESS
