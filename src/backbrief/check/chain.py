"""The chain from a customer over outcome, strategy and workflow to each step and transfer, with its weakest link."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from backbrief.check.rolled_quality import rolled_quality
from backbrief.check.weakest_link import Link, Links
from backbrief.domain.design import Record
from backbrief.domain.finding import Finding
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One chain: its links from the customer down, and the quality rolled along the worst way through the workflow.

    A chain is as strong as its weakest link, never as the average. `rolled` is the share of cases, from 0 to 100, that
    pass every counted transfer of that way complete and accurate; None where nobody has counted.
    """

    title: str
    links: tuple[Link, ...]
    rolled: float | None

    @property
    def weakest(self) -> Link | None:
        """The weakest link; the first of them when several are equally weak."""
        return min(self.links, key=lambda link: link.strength, default=None)


def chains(survey: Survey, findings: Iterable[Finding]) -> tuple[Chain, ...]:
    """The chains of a design, one for each outcome that a workflow's strategies make happen, in the design's order."""
    return chains_of(Links(survey, findings))


def chains_of(links: Links) -> tuple[Chain, ...]:
    """The chains that links form which are measured already."""
    survey = links.survey
    found: list[Chain] = []
    for workflow in survey.of(Workflow):
        work = [links.of(record) for record in (workflow, *_work(workflow, survey))]
        rolled = rolled_quality(workflow.id, survey)
        for aim in _aims(workflow, survey):
            above = [links.of(record) for record in aim]
            found.append(Chain(title=_title(workflow, aim, survey), links=(*above, *work), rolled=rolled))
    return tuple(found)


def _aims(workflow: Workflow, survey: Survey) -> list[tuple[Record, ...]]:
    """Customer, outcome and the strategies for it, once for each outcome, as far as they are stated."""
    strategies = _stated(workflow.strategies, Strategy, survey)
    serving: dict[str, list[Strategy]] = {}
    for strategy in strategies:
        for outcome in _stated(strategy.outcomes, Outcome, survey):
            serving.setdefault(outcome.id, []).append(strategy)
    outcomes = _stated(tuple(serving), Outcome, survey)
    aims = [(*_customer(outcome.customer, survey), outcome, *serving[outcome.id]) for outcome in outcomes]
    return aims or [(*_customer(workflow.customer, survey), *strategies)]


def _stated(answer: object, subject: type[R], survey: Survey) -> list[R]:
    ids = answer if isinstance(answer, tuple) else ()
    return [record for each in ids if (record := survey.find(each, subject)) is not None]


def _customer(answer: object, survey: Survey) -> Iterator[Record]:
    if (customer := survey.find(answer, Party)) is not None:
        yield customer


def _work(workflow: Workflow, survey: Survey) -> Iterator[Record]:
    """The steps of the workflow, each followed by the transfers that it sends."""
    sent: dict[str, list[Transfer]] = {}
    for transfer in survey.of(Transfer):
        if transfer.id.startswith(f"{workflow.id}/"):
            sent.setdefault(transfer.sender, []).append(transfer)
    for node in survey.graphs[workflow.id].steps():
        yield survey.records[node.id]
        yield from sent.pop(node.id, ())
    for others in sent.values():
        yield from others


def _title(workflow: Workflow, aim: Iterable[Record], survey: Survey) -> str:
    title = f"'{survey.title(workflow)}'"
    for record in aim:
        if isinstance(record, Party):
            title += f" for {survey.title(record)}"
        elif isinstance(record, Outcome):
            title += f" ('{survey.title(record)}')"
    return title
