"""Why: from the customer over outcomes and strategies to the work, with the weakest link of each chain."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from backbrief.check.chain import Chain
from backbrief.check.weakest_link import Link
from backbrief.domain.design import Record
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.render.contents.anchor import anchor, link, subject_of
from backbrief.render.contents.record import facts_stated
from backbrief.render.document import Block, Heading, Paragraph, Table, Words


def why(survey: Survey, chains: Sequence[Chain]) -> Iterator[Block]:
    """The chapter that comes first: nobody builds well without knowing what for."""
    yield Heading("Why", 1, "why")
    yield aims(survey, chains)
    records: tuple[Record, ...] = (*survey.of(Party), *survey.of(Outcome), *survey.of(Strategy))
    for record in records:
        yield Heading(f"{subject_of(record)}: {survey.title(record)}", 2, anchor(record.id), listed=False)
        yield facts_stated(survey, record)


def aims(survey: Survey, chains: Sequence[Chain]) -> Block:
    """Which work brings which outcome to which customer, with the weakest link of each."""
    rows = tuple(_rows(survey, _weakest(survey, chains)))
    columns = ("Customer", "Outcome", "Measure", "Strategy", "Work that delivers it", "Weakest link")
    if rows:
        return Table("From the customer to the work", columns, rows)
    return Paragraph("No strategy leads from a customer to the work yet, so nothing here has a reason.", "note")


def _rows(survey: Survey, weakest: Mapping[str, Words]) -> Iterator[tuple[Words, ...]]:
    for strategy in survey.of(Strategy):
        works = _works_for(survey, strategy)
        for outcome in _outcomes_of(survey, strategy):
            yield from (_row(survey, weakest, (outcome, strategy, work)) for work in works or [None])


def _outcomes_of(survey: Survey, strategy: Strategy) -> Iterator[Outcome]:
    named = strategy.outcomes if isinstance(strategy.outcomes, tuple) else ()
    return (outcome for each in named if (outcome := survey.find(each, Outcome)))


def _works_for(survey: Survey, strategy: Strategy) -> list[Workflow | None]:
    """The work that delivers a strategy: as it is to be where that is designed, else as it is."""
    delivering = [
        work for work in survey.of(Workflow) if isinstance(work.strategies, tuple) and strategy.id in work.strategies
    ]
    to_be: list[Workflow | None] = [work for work in delivering if work.state == "to-be"]
    return to_be or [*delivering]


def _row(
    survey: Survey, weakest: Mapping[str, Words], line: tuple[Outcome, Strategy, Workflow | None]
) -> tuple[Words, ...]:
    outcome, strategy, work = line
    customer = link(survey, outcome.customer) if isinstance(outcome.customer, str) else "nobody named"
    work_link: Words = link(survey, work.id) if work else "none"
    return (
        customer,
        link(survey, outcome.id),
        _measure(outcome),
        link(survey, strategy.id),
        work_link,
        weakest.get(work.id, "") if work else "no work delivers it",
    )


def _measure(outcome: Outcome) -> str:
    return f"{outcome.measure or 'No measure'}; today: {outcome.today or '?'}; target: {outcome.target or '?'}"


def _weakest(survey: Survey, chains: Sequence[Chain]) -> dict[str, Words]:
    """The weakest link inside each workflow, by the workflow's id."""
    weakest: dict[str, Link] = {}
    for each in chain.from_iterable(map(attrgetter("links"), chains)):
        workflow = workflow_of(each.record)
        if workflow not in weakest or each.strength < weakest[workflow].strength:
            weakest[workflow] = each
    return {
        workflow: (link(survey, each.record), f" ({each.strength:.0f} of 100)") for workflow, each in weakest.items()
    }
