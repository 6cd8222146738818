"""What every derivation needs to know of the whole design to word one record of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from backbrief.derive.sentence import listed, quoted, somebody, thing
from backbrief.domain.answer import Sides
from backbrief.domain.branch import Branch, Event
from backbrief.domain.design import Defaults
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_NAMED: tuple[type, ...] = (Party, Role, Information, System)
_HANDS = (Role, Party)
_KEPT_SYSTEMS = ("stays", "is extended")


@dataclass(frozen=True)
class Lexicon:
    """The names of a design as they stand in sentences, and where its information is used."""

    survey: Survey

    @cached_property
    def capitals(self) -> frozenset[str]:
        """First words of names that keep their capital inside a sentence."""
        named = (self.called(each.id) for subject in _NAMED for each in self.survey.design.of(subject))
        bare = (name.removeprefix("the ") for name in named)
        return frozenset(name.split(" ", 1)[0] for name in bare if name[:1].isupper())

    @cached_property
    def as_is(self) -> frozenset[str]:
        """The workflows that show the work as it is; nothing is to be built for them."""
        return frozenset(each.id for each in self.survey.of(Workflow) if each.state == "as-is")

    @cached_property
    def has_defaults(self) -> bool:
        """True when anything is stated once for many records."""
        return bool(self.survey.design.of(Defaults))

    @cached_property
    def uses(self) -> Mapping[str, tuple[str, ...]]:
        """Where each information is used by work that is to be: the ids of steps, transfers, branches and workflows."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for record, information in self._used():
            if workflow_of(record) not in self.as_is:
                found[information][record] = None
        return {information: tuple(records) for information, records in found.items()}

    @cached_property
    def deciding(self) -> Mapping[str, tuple[str, ...]]:
        """The steps at which each decision is taken."""
        found: dict[str, list[str]] = defaultdict(list)
        for step in self.survey.of(Step):
            if isinstance(step.decision, str):
                found[step.decision].append(step.id)
        return {branch: tuple(steps) for branch, steps in found.items()}

    def name(self, record_id: object) -> str:
        """The bare name of a record."""
        return self.survey.design.name_of(record_id) if isinstance(record_id, str) else ""

    def called(self, record_id: str) -> str:
        """A record as a sentence calls it: the information, the role, the “step”."""
        record = self.survey.design.records.get(record_id)
        if isinstance(record, _HANDS):
            return somebody(self.name(record_id))
        if isinstance(record, Information | Attribute):
            return thing(self.name(record_id))
        if isinstance(record, System):
            return self.name(record_id)
        if isinstance(record, Transfer) or record_id in self.survey.transfers:
            return f"the transfer {quoted(self.survey.title(self.survey.transfers[record_id]))}"
        return quoted(self.name(record_id))

    def source(self, record_id: str, *, of: str) -> str:
        """Where information comes from; an application that will not stay is never named."""
        system = self.survey.find(record_id, System)
        if system and system.future not in _KEPT_SYSTEMS:
            return f"the application that holds {self.called(of)} today"
        if self.survey.find(record_id, Step):
            return f"what {self.called(record_id)} left"
        return self.called(record_id)

    def case(self, record_id: str) -> str:
        """The thing that flows through the workflow of a record."""
        workflow = self.survey.find(workflow_of(record_id), Workflow)
        return self.called(workflow.case) if workflow and isinstance(workflow.case, str) else "the case"

    def node(self, node_id: str) -> str:
        """A step, branch or event by name; a branch without a name is called by what follows it."""
        record = self.survey.records.get(node_id)
        if isinstance(record, Branch) and not isinstance(record.name, str):
            graph = self.survey.graphs[workflow_of(node_id)]
            following = [each for each in graph.after.get(node_id, ()) if isinstance(graph.nodes[each], Step | Event)]
            return listed(map(self.called, following), last="or") if following else quoted(last_part(node_id))
        return self.called(node_id)

    def shares_its_sender(self, transfer: Transfer) -> bool:
        """True when the sending step hands over to the same role in another transfer as well."""
        return self._pairs[transfer.sender, transfer.receiver_role] > 1

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter((each.sender, each.receiver_role) for each in self.survey.transfers.values())

    def _used(self) -> Iterator[tuple[str, str]]:
        for step in self.survey.of(Step):
            yield from ((step.id, each.information) for each in _parts(step.uses) if each.information)
            yield from ((step.id, each.information) for each in _parts(step.needs) if each.information)
        for transfer in self.survey.transfers.values():
            yield from ((transfer.id, item.information) for item in packet_of(transfer) if item.information)
        for branch in self.survey.of(Branch):
            yield from ((branch.id, each) for each in _parts(branch.looked_at))
        for workflow in self.survey.of(Workflow):
            if isinstance(workflow.case, str):
                yield workflow.id, workflow.case


def packet_of(transfer: Transfer) -> tuple[PacketItem, ...]:
    """Every item that either side names."""
    sides = transfer.packet
    if isinstance(sides, Sides):
        return (*_parts(sides.sender), *_parts(sides.receiver))
    return _parts(sides)


def _parts(answer: object) -> tuple:  # type: ignore[type-arg]  # parts of any kind
    return answer if isinstance(answer, tuple) else ()
