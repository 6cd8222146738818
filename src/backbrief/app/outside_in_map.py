"""The map from outside in: customers, outcomes, strategies and workflows, what leads to what, and the gaps between."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from backbrief.check.check import guesses_by_record
from backbrief.check.completeness import BLANK
from backbrief.diff.compare import answers
from backbrief.domain.design import SUBJECTS, Design, Record
from backbrief.domain.fact import fact_of
from backbrief.domain.finding import Finding
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Party
from backbrief.domain.reading import answer_words
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What closes a gap: the record and another one of a subject are connected by a fact.

    `names` is True when the record's own fact names the other one, False when the other one's fact names the record.
    """

    fact: str
    subject: type
    names: bool

    @property
    def word(self) -> str:
        """The word of the subject that is missing."""
        word: str = self.subject.word  # type: ignore[attr-defined]  # every subject has its word as a class variable
        return word


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGap:
    """One place where the map does not lead on: the question that closes it, and what does."""

    record: str
    title: str
    question: str
    remedy: Remedy
    choices: tuple[tuple[str, str], ...]

    @property
    def key(self) -> str:
        """The gap as one text, by which a form can name it."""
        return f"{self.record}#{self.remedy.fact}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One record on the map, with what is stated about it in a few words, and how much of it is left to guess."""

    record: str
    title: str
    details: tuple[tuple[str, str], ...]
    guesses: int
    gaps: tuple[MapGap, ...]
    serves: tuple[str, ...] = ()
    served_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The records of one subject, in the order that crosses the fewest lines."""

    subject: type
    title: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What leads from a record to one in the next column: the fact of `holder` that says so."""

    upper: str
    lower: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideInMap:
    """The map: four columns from the customers inwards, the lines between them, and the gaps, outermost first."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    gaps: tuple[MapGap, ...]

    def lines_from(self, column: int) -> tuple[tuple[int, int], ...]:
        """The places, by row, that the lines from one column to the next lead from and to."""
        places = [{box.record: row for row, box in enumerate(each.boxes)} for each in self.columns]
        above, below = places[column], places[column + 1]
        return tuple(
            (above[line.upper], below[line.lower]) for line in self.lines if line.upper in above and line.lower in below
        )


REMEDIES: Mapping[tuple[str, str], Remedy] = {
    ("customer-without-outcome", ""): Remedy(fact="customer", subject=Outcome, names=False),
    ("outcome-without-strategy", ""): Remedy(fact="outcomes", subject=Strategy, names=False),
    ("strategy-without-workflow", ""): Remedy(fact="strategies", subject=Workflow, names=False),
    ("workflow-without-path-to-a-customer", "strategies"): Remedy(fact="strategies", subject=Strategy, names=True),
    (BLANK, "outcome.customer"): Remedy(fact="customer", subject=Party, names=True),
    (BLANK, "strategy.outcomes"): Remedy(fact="outcomes", subject=Outcome, names=True),
    (BLANK, "workflow.strategies"): Remedy(fact="strategies", subject=Strategy, names=True),
    (BLANK, "workflow.customer"): Remedy(fact="customer", subject=Party, names=True),
}
"""By rule, and by fact where the rule is about any: what closes the gap that it finds."""

COLUMNS: tuple[tuple[type, str], ...] = (
    (Party, "Customers"),
    (Outcome, "Outcomes"),
    (Strategy, "Strategies"),
    (Workflow, "Workflows"),
)

_DETAILS: Mapping[type, tuple[str, ...]] = {
    Party: ("aim",),
    Outcome: ("measure", "today", "target"),
    Strategy: ("customer_change",),
    Workflow: ("state", "promise"),
}
_UPWARD: Mapping[type, str] = {Outcome: "customer", Strategy: "outcomes", Workflow: "strategies"}
"""The fact of each subject that names what it serves, one column further out."""


def outside_in_map(survey: Survey, findings: Iterable[Finding]) -> OutsideInMap:
    """The map of a design; its gaps are findings of the check, in the check's words."""
    found = tuple(findings)
    drawing = _Drawing(survey, found, tuple(_gaps(survey, found)), tuple(_lines(survey.design)))
    return OutsideInMap(columns=tuple(drawing.columns()), lines=drawing.lines, gaps=drawing.gaps)


def shown_on_the_map(design: Design, subject: type) -> list[Any]:
    """The records of a subject that stand on the map; of the parties, the customers and whoever is named as one."""
    records: list[Any] = design.of(subject)
    if subject is not Party:
        return records
    named = {outcome.customer for outcome in design.of(Outcome)} | {work.customer for work in design.of(Workflow)}
    return [each for each in records if each.kind == "customer" or each.id in named]


def _gaps(survey: Survey, findings: Iterable[Finding]) -> Iterator[MapGap]:
    order = {subject.word: place for place, (subject, _) in enumerate(COLUMNS)}  # type: ignore[attr-defined]
    known = [each for each in findings if each.record in survey.records and _remedy(each, survey)]
    for finding in sorted(known, key=lambda each: order[survey.records[each.record].word]):
        record = survey.records[finding.record]
        remedy = REMEDIES[_asked(finding, record)]
        others = shown_on_the_map(survey.design, remedy.subject)
        yield MapGap(
            record=record.id,
            title=survey.title(record),
            question=finding.question,
            remedy=remedy,
            choices=tuple((each.id, survey.title(each)) for each in others),
        )


def _remedy(finding: Finding, survey: Survey) -> Remedy | None:
    return REMEDIES.get(_asked(finding, survey.records[finding.record])) if not finding.part else None


def _asked(finding: Finding, record: Record) -> tuple[str, str]:
    """The rule of a finding, and the fact it asks for, of which subject."""
    if finding.rule == BLANK:
        return finding.rule, f"{record.word}.{finding.fact}"
    return finding.rule, finding.fact


def _lines(design: Design) -> Iterator[Line]:
    """Every line between two columns, as the lower record states it."""
    for subject, fact in _UPWARD.items():
        records: list[Any] = design.of(subject)
        for record in records:
            said = getattr(record, fact)
            for named in said if isinstance(said, tuple) else (said,):
                if isinstance(named, str) and named in design.records:
                    yield Line(upper=named, lower=record.id, fact=fact)


@dataclass(frozen=True)
class _Drawing:
    """What the boxes of the columns are made from."""

    survey: Survey
    findings: tuple[Finding, ...]
    gaps: tuple[MapGap, ...]
    lines: tuple[Line, ...]

    def columns(self) -> Iterator[Column]:
        """The columns from outside in, each in the order of what it serves."""
        above: dict[str, int] = {}
        for subject, title in COLUMNS:
            ordered = self._in_order(shown_on_the_map(self.survey.design, subject), above)
            above = {record.id: row for row, record in enumerate(ordered)}
            yield Column(subject=subject, title=title, boxes=tuple(self._box(record) for record in ordered))

    def _in_order(self, records: list[Any], above: Mapping[str, int]) -> list[Any]:
        """The records in the order of what they serve in the column before; what serves nothing comes last."""

        def place(record: Any) -> float:
            rows = [above[each] for each in self._upward.get(record.id, ()) if each in above]
            return sum(rows) / len(rows) if rows else float("inf")

        return sorted(records, key=place)

    def _box(self, record: Record) -> Box:
        return Box(
            record=record.id,
            title=self.survey.title(record),
            details=_details(record, self.survey.design),
            guesses=self._guesses[record.id],
            gaps=tuple(gap for gap in self.gaps if gap.record == record.id),
            serves=tuple(self._upward.get(record.id, ())),
            served_by=tuple(self._downward.get(record.id, ())),
        )

    @cached_property
    def _upward(self) -> Mapping[str, list[str]]:
        return _grouped((line.lower, line.upper) for line in self.lines)

    @cached_property
    def _downward(self) -> Mapping[str, list[str]]:
        return _grouped((line.upper, line.lower) for line in self.lines)

    @cached_property
    def _guesses(self) -> Counter[str]:
        """What is left to guess at each record; at a workflow, that of all that lies in it."""
        left: Counter[str] = Counter()
        for record, count in guesses_by_record(self.findings).items():
            left[workflow_of(record) if record.startswith("workflow/") else record] += count
        return left


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _details(record: Record, design: Design) -> tuple[tuple[str, str], ...]:
    """What is stated about a record in a few facts."""
    subject = SUBJECTS[record.word]
    said = answers(record)
    return tuple(
        (fact_of(subject, name).label, answer_words(fact_of(subject, name), said[name], names=design.name_of))
        for name in _DETAILS[subject]
        if name in said
    )
