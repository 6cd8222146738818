"""A comparison in short: what each workflow gains, loses and changes, and what of it the customer will notice."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from backbrief.derive.derive import Derived
from backbrief.derive.trace import Tracing
from backbrief.diff.compare import diff
from backbrief.diff.sentence import sentence
from backbrief.domain.design import Design
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many things are added, removed and changed."""

    added: int = 0
    removed: int = 0
    changed: int = 0

    def __str__(self) -> str:
        return f"+{self.added} -{self.removed} ~{self.changed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSummary:
    """One workflow, or the two that are compared as one, in figures."""

    workflow: str
    steps: Tally
    transfers: Tally
    requirements: Tally

    @property
    def is_touched(self) -> bool:
        """True when anything in it differs."""
        return any(each != Tally() for each in (self.steps, self.transfers, self.requirements))


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The workflows that differ, and what the customer will notice, in sentences."""

    works: tuple[WorkSummary, ...] = ()
    customer: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The same for a tool."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Side:
    """A surveyed design with the requirements derived from it."""

    survey: Survey
    derived: Derived


def summarised(before: Side, after: Side) -> Summary:
    """What differs between two sides, in short."""
    works = {each.id: each for side in (before, after) for each in side.survey.of(Workflow)}
    needed = _needed(before), _needed(after)
    told = (_work(workflow, before, after, needed) for workflow in works)
    return Summary(
        works=tuple(each for each in told if each.is_touched),
        customer=tuple(dict.fromkeys(_noticed(before.survey, after.survey))),
    )


def tally(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Tally:
    """How the one differs from the other, key by key."""
    return Tally(
        added=sum(key not in before for key in after),
        removed=sum(key not in after for key in before),
        changed=sum(key in after and after[key] != each for key, each in before.items()),
    )


_Needed = Mapping[str, Mapping[int, str]]


def _needed(side: Side) -> _Needed:
    """The requirements by the workflow that needs them: their texts by number."""
    tracing, found = Tracing(side.survey), dict[str, dict[int, str]]()
    for each in side.derived.requirements:
        for workflow in {chain.workflow for chain in tracing.chains(each)}:
            found.setdefault(workflow, {})[each.number] = each.text
    return found


def _work(workflow: str, before: Side, after: Side, needed: tuple[_Needed, _Needed]) -> WorkSummary:
    sides = (before.survey, after.survey)
    steps = [{each.id: each for each in side.design.inside(workflow, Step)} for side in sides]
    transfers = [_transfers(side, workflow) for side in sides]
    return WorkSummary(
        workflow=next(side.design.name_of(workflow) for side in reversed(sides) if workflow in side.records),
        steps=tally(*steps),
        transfers=tally(*transfers),
        requirements=tally(*(each.get(workflow, {}) for each in needed)),
    )


def _transfers(survey: Survey, workflow: str) -> dict[str, Transfer]:
    return {each.id: each for each in survey.transfers_in(workflow)} if workflow in survey.records else {}


def _noticed(before: Survey, after: Survey) -> Iterator[str]:
    """What is promised and wanted otherwise, what the customer does, and where the customer is met."""
    old, new = before.design, after.design
    for change in diff(_seen(old), _seen(new)):
        told = sentence(change, before=old, after=new)
        yield f"{told[:1].upper()}{told[1:]}"
    for words, old_ones, new_ones in (
        ("{} no longer: {}", _done(after), _done(before)),
        ("{} now: {}", _done(before), _done(after)),
        ("{} is met here no longer: {}", _met(after), _met(before)),
        ("{} is met here now: {}", _met(before), _met(after)),
    ):
        yield from (words.format(*told) for key, told in new_ones.items() if key not in old_ones)


def _seen(design: Design) -> Design:
    """The outcomes and what the workflows promise."""
    works = (Workflow(id=each.id, customer=each.customer, promise=each.promise) for each in design.of(Workflow))
    return Design({**{each.id: each for each in design.of(Outcome)}, **{each.id: each for each in works}})


def _customers(design: Design) -> set[str]:
    wanting = {each.customer for each in design.of(Outcome)}
    return {each.id for each in design.of(Party) if each.kind == "customer" or each.id in wanting}


def _done(survey: Survey) -> dict[str, tuple[str, str]]:
    """The steps in the hands of customers, with who does what."""
    customers, design = _customers(survey.design), survey.design
    hands = {each.id: organisation_of(design, hands_of(design, each.id)) for each in survey.of(Step)}
    return {
        each.id: (design.name_of(hand), survey.title(each))
        for each in survey.of(Step)
        if (hand := hands[each.id]) is not None and hand in customers
    }


def _met(survey: Survey) -> dict[str, tuple[str, str]]:
    """The transfers from or to customers, with who is met and what passes."""
    customers, design, found = _customers(survey.design), survey.design, dict[str, tuple[str, str]]()
    for each in survey.transfers.values():
        for role in (each.sender_role, each.receiver_role):
            party = organisation_of(design, role)
            if party is not None and party in customers:
                found[each.id] = (design.name_of(party), survey.title(each))
    return found
