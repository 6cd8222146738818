"""What is left open, as sentences in groups: one for each record, weakest link first, with the way to the answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from backbrief.app.asking import question_at
from backbrief.app.progress import lies_in
from backbrief.app.rule_page import rule_page
from backbrief.check.completeness import BLANK
from backbrief.check.weakest_link import Links
from backbrief.domain.answer import Sides
from backbrief.domain.fact import Asked, Level, fact_of
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey

AT_ONCE = 7
"""More than this are never put before a person at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which findings are wanted: of a level, about a record and what lies in it, of a severity; by default all."""

    level: Level | None = None
    about: str = ""
    severity: Severity | None = None

    def takes(self, finding: Finding) -> bool:
        """True when the finding is among the wanted."""
        return (
            (self.level is None or finding.level is self.level)
            and (self.severity is None or finding.severity is self.severity)
            and lies_in(finding.record, self.about)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """One finding: the sentence, the rule that asks, whom it asks, and where it is closed.

    `fact` is the name of the record's fact that it is about, `key` names the question whose answer closes it; both are
    empty where there is none.
    """

    sentence: str
    rule: str
    severity: Severity
    level: Level
    asked: Asked
    fact: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """All that is left open at one record; `strength` is that of the link it belongs to, from 0 to 100."""

    record: str
    about: str
    workflow: str
    strength: float
    left: tuple[LeftOpen, ...]


def groups(survey: Survey, findings: Iterable[Finding], *, wanted: Wanted) -> list[Group]:
    """The wanted findings by record; `findings` come weakest link first and stay in that order."""
    every = list(findings)
    links = Links(survey, every)
    by_record = groupby((each for each in every if wanted.takes(each)), key=lambda each: each.record)
    return [_group(record, list(same), survey, links) for record, same in by_record]


def why_it_matters(survey: Survey, left: LeftOpen) -> str:
    """Why IT needs the answer: what the blank fact says of itself, or the rule that asks."""
    if left.rule == BLANK:
        return question_at(survey, left.key).question.fact.why
    return rule_page(left.rule).why


def key_of(finding: Finding, survey: Survey) -> str:
    """The name of the question that closes the finding, asked where its answer stands; empty when none does alone.

    What both sides have to state is asked of the sender first; what they state differently is settled between them.
    """
    record = survey.records.get(finding.record)
    if not finding.fact or record is None or not hasattr(record, finding.fact):
        return ""
    path = _path(finding, type(record), getattr(record, finding.fact))
    if path is None:
        return ""
    home = survey.origin(record.id, finding.fact) or record.id
    return f"{home}#{'.'.join((finding.fact, *path))}"


def _path(finding: Finding, subject: type, answer: object) -> tuple[str, ...] | None:
    """The path inside the answer; None where two sides differ and neither is meant."""
    own = (finding.part,) if finding.part else ()
    if finding.part.startswith(_SIDES) or not fact_of(subject, finding.fact).two_sided:
        return own
    if answer is None:
        return (Asked.SENDER.value,)
    return None if isinstance(answer, Sides) else own


_SIDES = (Asked.SENDER.value, Asked.RECEIVER.value)


def _group(record_id: str, same: list[Finding], survey: Survey, links: Links) -> Group:
    record = survey.records.get(record_id)
    return Group(
        record=record_id,
        about=f"{type(record).word} {survey.title(record)}" if record else "the design",
        workflow=_workflow(record_id, survey),
        strength=links.strength_behind(record_id),
        left=tuple(_left(sorted(same, key=lambda each: (_COSTS.index(each.severity), each.level)), survey)),
    )


_COSTS = list(Severity)
"""What costs most comes first."""


def _left(same: Iterable[Finding], survey: Survey) -> Iterator[LeftOpen]:
    for finding in same:
        yield LeftOpen(
            sentence=finding.question,
            rule=finding.rule,
            severity=finding.severity,
            level=finding.level,
            asked=finding.asked,
            fact=finding.fact,
            key=key_of(finding, survey),
        )


def _workflow(record_id: str, survey: Survey) -> str:
    """What the workflow is called that a record lies in; empty outside of workflows."""
    home = survey.records.get(workflow_of(record_id)) if record_id.startswith("workflow/") else None
    return survey.title(home) if home else ""
