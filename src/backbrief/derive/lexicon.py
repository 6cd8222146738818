"""What every derivation needs to know of the whole design to word one record of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from backbrief.derive.places import Places
from backbrief.derive.sentence import listed, quoted, somebody, thing
from backbrief.domain.branch import Branch
from backbrief.domain.design import Defaults
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

_NAMED: tuple[type, ...] = (Party, Role, Information, System)
_PROPER = (Role, Party, System)
_KEPT_SYSTEMS = ("stays", "is extended")


@dataclass(frozen=True)
class Lexicon:
    """The names of a design as they stand in sentences, and where its information is used."""

    survey: Survey

    @cached_property
    def places(self) -> Places:
        """Where the records outside the workflows are needed."""
        return Places(self.survey)

    @cached_property
    def capitals(self) -> Mapping[str, tuple[str, ...]]:
        """The names that keep their capital inside a sentence, by their first words."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._bare_names():
            if name[:1].isupper():
                found[name.partition(" ")[0]].append(name)
        return {word: tuple(names) for word, names in found.items()}

    def _bare_names(self) -> Iterator[str]:
        for subject in _NAMED:
            records: list[Party | Role | Information | System] = self.survey.design.of(subject)
            yield from (self.called(each.id).removeprefix("the ") for each in records)

    @cached_property
    def has_defaults(self) -> bool:
        """True when anything is stated once for many records."""
        return bool(self.survey.design.of(Defaults))

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
        known = self._called.get(record_id)
        if known is None:
            known = self._called[record_id] = self._call(record_id)
        return known

    @cached_property
    def _called(self) -> dict[str, str]:
        return {}

    def _call(self, record_id: str) -> str:
        record = self.survey.design.records.get(record_id)
        if isinstance(record, _PROPER):
            return somebody(self.name(record_id))
        if isinstance(record, Information):
            return thing(self.name(record_id))
        if isinstance(record, Attribute):
            return f"the field {quoted(self.name(record_id))}"
        if transfer := self.survey.transfers.get(record_id):
            return f"the transfer {quoted(self.survey.title(transfer))}"
        return quoted(self.name(record_id).rstrip(" ."))

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

    def leads_to(self, node_id: str) -> str:
        """A node by its name, or by what follows a branch without one."""
        return self._through(node_id, forward=True, seen=frozenset())

    def came_from(self, node_id: str) -> str:
        """A node by its name, or by what leads to a branch without one."""
        return self._through(node_id, forward=False, seen=frozenset())

    def shares_its_sender(self, transfer: Transfer) -> bool:
        """True when the sending step hands over to the same role in another transfer as well."""
        return self._pairs[transfer.sender, transfer.receiver_role] > 1

    def _through(self, node_id: str, *, forward: bool, seen: frozenset[str]) -> str:
        record = self.survey.records.get(node_id)
        if not isinstance(record, Branch) or isinstance(record.name, str):
            return self.called(node_id)
        links = self._neighbours(node_id, forward=forward)
        found = (self._through(each, forward=forward, seen=seen | {node_id}) for each in links if each not in seen)
        return listed(dict.fromkeys(found), last=_joining(record)) or self.called(node_id)

    def _neighbours(self, node_id: str, *, forward: bool) -> tuple[str, ...]:
        graph = self.survey.graphs[workflow_of(node_id)]
        return (graph.after if forward else graph.before).get(node_id, ())

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter((each.sender, each.receiver_role) for each in self.survey.transfers.values())


def _joining(branch: Branch) -> str:
    """The word between the last two of its ways."""
    return "and" if branch.kind == "all of" else "or"
