"""Where the records that lie outside the workflows come to be needed: steps, transfers, branches and workflows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from backbrief.domain.answer import Sides
from backbrief.domain.branch import Branch
from backbrief.domain.business_rule import BusinessRule
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Attribute, System
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

Need = tuple[str, str]


@dataclass(frozen=True)
class Places:
    """Which places need which records; work as it is counts apart, because nothing is to be built for it."""

    survey: Survey

    def of(self, record_id: str) -> tuple[str, ...]:
        """The places in work to be that need a record."""
        return tuple(each for each in self._all.get(record_id, ()) if self.is_to_be(each))

    def only_as_is(self, record_id: str) -> bool:
        """True when work as it is needs the record and no work to be does."""
        return record_id in self._all and not self.of(record_id)

    def is_to_be(self, place: str) -> bool:
        """False when the place lies in a workflow that shows the work as it is."""
        return workflow_of(place) not in self._as_is

    def steps_naming(self, rule_id: str) -> list[str]:
        """The steps that name a rule as theirs."""
        return self._steps_by_rule.get(rule_id, [])

    @cached_property
    def _as_is(self) -> frozenset[str]:
        return frozenset(each.id for each in self.survey.of(Workflow) if each.state == "as-is")

    @cached_property
    def _steps_by_rule(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for step in self.survey.of(Step):
            for rule in ids(step.rules):
                found[rule].append(step.id)
        return found

    @cached_property
    def _all(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for record, place in self._direct():
            found[record][place] = None
        for record, through in self._indirect():
            found[record].update(found.get(through) or _itself(through))
        return {record: tuple(places) for record, places in found.items()}

    def _direct(self) -> Iterator[Need]:
        yield from self._by_steps()
        for transfer in self.survey.transfers.values():
            yield from ((each, transfer.id) for each in _items_of(transfer))
        for branch in self.survey.of(Branch):
            yield from _named_by(branch.id, branch.decider, *ids(branch.looked_at))
        for workflow in self.survey.of(Workflow):
            named = (workflow.owner, workflow.case, workflow.calendar, workflow.service_level, *ids(workflow.settings))
            yield from _named_by(workflow.id, *named)

    def _by_steps(self) -> Iterator[Need]:
        for step in self.survey.of(Step):
            used = (each.information for part in (step.uses, step.needs) for each in _parts(part))
            systems = (use.source for use in _parts(step.uses) if self.survey.find(use.source, System))
            yield from _named_by(step.id, step.role, step.backup, *used, *systems)

    def _indirect(self) -> Iterator[Need]:
        """Records that are needed wherever another record is."""
        for attribute in self.survey.of(Attribute):
            yield attribute.id, attribute.id.rpartition("/")[0]
        for system in self.survey.of(System):
            yield from ((system.id, information) for information in ids(system.holds))
        yield from self._rules()

    def _rules(self) -> Iterator[Need]:
        for rule in self.survey.of(BusinessRule):
            yield from ((rule.id, place) for place in (*ids(rule.holds_at), *self.steps_naming(rule.id)))


def ids(answer: object) -> tuple[str, ...]:
    """The ids that an answer lists; none when it is blank, unknown or none on purpose."""
    return answer if isinstance(answer, tuple) else ()


def _parts(answer: object) -> tuple:  # type: ignore[type-arg]  # uses and function needs alike
    return answer if isinstance(answer, tuple) else ()


def _items_of(transfer: Transfer) -> Iterator[str]:
    packet = transfer.packet
    sides = (packet.sender, packet.receiver) if isinstance(packet, Sides) else (packet,)
    yield from (item.information for side in sides for item in _parts(side) if isinstance(item.information, str))


def _named_by(place: str, *records: object) -> Iterator[Need]:
    yield from ((each, place) for each in records if isinstance(each, str))


def _itself(place: str) -> dict[str, None]:
    return {place: None} if place.startswith("workflow/") else {}
