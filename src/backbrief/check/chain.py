"""The chain from customer to work, and its weakest link: a chain is as strong as that, never as the average."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, NamedTuple

from backbrief.check.completeness import BLANK, NOBODY_TO_ASK, must_be_stated
from backbrief.domain.answer import Unknown
from backbrief.domain.design import Record
from backbrief.domain.finding import Finding
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


class Link(NamedTuple):
    """One link, from 0 to 100: strength is the lesser of clarity and reliability; None is a reliability not stated."""

    record: str
    title: str
    strength: float
    clarity: float
    reliability: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The links of one workflow from the customer down to its transfers.

    `rolled` is the share of cases that pass every transfer complete and accurate (%C&A, judged by the receivers),
    multiplied along the way, from 0 to 100; None when no receiver has said.
    """

    title: str
    links: tuple[Link, ...]
    rolled: float | None

    @property
    def weakest(self) -> Link | None:
        """The link that decides how strong the chain is; the first of several equals."""
        return min(self.links, key=lambda link: link.strength, default=None)


def chains(survey: Survey, findings: Iterable[Finding]) -> tuple[Chain, ...]:
    """One chain for each workflow: customer, outcomes, strategies, the workflow, its steps and transfers."""
    open_facts = _open_facts(findings)
    return tuple(_chain(survey, workflow, open_facts) for workflow in survey.of(Workflow))


def strengths(survey: Survey, findings: Iterable[Finding]) -> Mapping[str, float]:
    """The strength of every record as a link, by its id."""
    open_facts = _open_facts(findings)
    return {record.id: link_of(record, survey, open_facts).strength for record in survey.records.values()}


def link_of(record: Record, survey: Survey, open_facts: Mapping[str, set[str]]) -> Link:
    """A record as a link: how clearly it is stated, and how reliably work passes there."""
    due = {fact.name for fact in must_be_stated(record)}
    left = open_facts.get(record.id, set()) | {name for name in due if isinstance(getattr(record, name), Unknown)}
    clarity = 100.0 * (1 - len(due & left) / len(due)) if due else 100.0
    reliability = _reliability(record)
    strength = clarity if reliability is None else min(clarity, reliability)
    return Link(record.id, survey.title(record), strength, clarity, reliability)


def _open_facts(findings: Iterable[Finding]) -> dict[str, set[str]]:
    left: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        if finding.rule in (BLANK, NOBODY_TO_ASK, "sender-and-receiver-disagree"):
            left[finding.record].add(finding.fact)
    return left


def _chain(survey: Survey, workflow: Workflow, open_facts: Mapping[str, set[str]]) -> Chain:
    line: list[Any] = [*_above(survey, workflow), workflow, *_within(survey, workflow)]
    return Chain(
        title=survey.title(workflow),
        links=tuple(link_of(record, survey, open_facts) for record in line),
        rolled=_rolled([record for record in line if isinstance(record, Transfer)]),
    )


def _above(survey: Survey, workflow: Workflow) -> Iterator[Record]:
    """The customer, outcomes and strategies that the workflow hangs from."""
    strategies = _found(survey, workflow.strategies, Strategy)
    outcomes = [outcome for strategy in strategies for outcome in _found(survey, strategy.outcomes, Outcome)]
    customers = dict.fromkeys([workflow.customer, *(outcome.customer for outcome in outcomes)])
    yield from (party for each in customers if (party := survey.find(each, Party)))
    yield from dict.fromkeys(outcomes)
    yield from strategies


def _found(survey: Survey, ids: object, subject: type[Any]) -> list[Any]:
    named = ids if isinstance(ids, tuple) else ()
    return [record for each in named if (record := survey.find(each, subject))]


def _within(survey: Survey, workflow: Workflow) -> Iterator[Record]:
    graph = survey.graphs[workflow.id]
    yield from (survey.find(step.id, Step) or step for step in graph.steps())
    yield from survey.transfers_in(workflow.id)


def _reliability(record: Record) -> float | None:
    """Complete and accurate times on time, from 0 to 100, as far as the receiver has stated them."""
    if not isinstance(record, Transfer):
        return None
    shares = [share for share in (record.complete_accurate, record.on_time) if isinstance(share, float | int)]
    return 100.0 * _product(shares) if shares else None


def _rolled(transfers: Sequence[Transfer]) -> float | None:
    shares = [each.complete_accurate for each in transfers if isinstance(each.complete_accurate, float | int)]
    return 100.0 * _product(shares) if shares else None


def _product(shares: Iterable[float]) -> float:
    return reduce(lambda product, share: product * share / 100, shares, 1.0)
