"""A design surveyed once: its graphs, transfers and effective answers, on which all questions are asked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from backbrief.domain.branch import Branch
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Party
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.continuity import Continuity, continuities
from backbrief.flow.cycles import Loop, loops_of
from backbrief.flow.graph import Graph, graph_of
from backbrief.flow.soundness import Soundness, soundness_of
from backbrief.flow.texts import Prose, prose_of
from backbrief.flow.transfers import transfers_of

R = TypeVar("R")


@dataclass(frozen=True)
class Survey:
    """What every check, derivation and picture needs to know of a design, computed once and on demand."""

    design: Design

    @cached_property
    def graphs(self) -> Mapping[str, Graph]:
        """The graph of each workflow by the workflow's id."""
        return {workflow.id: graph_of(self.design, workflow.id) for workflow in self.design.of(Workflow)}

    @cached_property
    def transfers(self) -> Mapping[str, Transfer]:
        """Every transfer that the flows bring into being, by id, with its effective answers."""
        found: dict[str, Transfer] = {}
        for graph in self.graphs.values():
            found.update(transfers_of(self.design, graph))
        return {each.id: self.effective(each) for each in found.values()}

    @cached_property
    def soundness(self) -> Mapping[str, Soundness]:
        """What is wrong with the flow of each workflow, by the workflow's id."""
        return {workflow: soundness_of(graph) for workflow, graph in self.graphs.items()}

    @cached_property
    def loops(self) -> Mapping[str, tuple[Loop, ...]]:
        """The loops of each workflow, by the workflow's id."""
        return {workflow: loops_of(graph) for workflow, graph in self.graphs.items()}

    @cached_property
    def continuities(self) -> Mapping[str, Continuity]:
        """What is wrong with the information of each workflow, by the workflow's id."""
        return continuities(self.design, self.graphs, self.transfers)

    @cached_property
    def prose(self) -> Prose:
        """Every free text that is stated in the design, with its place."""
        return prose_of(self.design)

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Every record with its effective answers; transfers are those that exist, stated or not."""
        kept = (record for record in self.design.records.values() if not isinstance(record, Transfer | Defaults))
        return {**{record.id: self._settled(record) for record in kept}, **self.transfers}

    def of(self, subject: type[R]) -> list[R]:
        """All effective records of one subject."""
        return self._settled_design.of(subject)

    def find(self, record_id: object, subject: type[R]) -> R | None:
        """The effective record with this id when it is of the subject, else None."""
        return self._settled_design.find(record_id, subject)

    def transfers_in(self, workflow: str) -> list[Transfer]:
        """The transfers of one workflow."""
        return self._transfers_by_workflow.get(workflow, [])

    @cached_property
    def speaking_to_parties(self) -> frozenset[str]:
        """The steps that pass something on to a party."""
        return frozenset(each.sender for each in self.transfers.values() if self.find(each.receiver, Party))

    def stale_transfers(self) -> Iterator[Transfer]:
        """Transfers that something is stated about although no flow changes hands there any more."""
        return (each for each in self.design.of(Transfer) if each.id not in self.transfers)

    def effective(self, record: R) -> R:
        """The record with each blank filled by what holds in its workflow, or in the whole design."""
        inherited = self._inherited(cast("Any", record)) if self._defaults else {}
        blank = {name: answer for name, (answer, _) in inherited.items() if getattr(record, name) is None}
        return replace(cast("Any", record), **blank) if blank else record

    def origin(self, record_id: str, fact: str) -> str:
        """The id of the defaults that an effective answer comes from; empty when the record states it itself."""
        own = self.design.records.get(record_id)
        if own is not None and getattr(own, fact) is not None:
            return ""
        return self._inherited(cast("Any", self.records[record_id])).get(fact, (None, ""))[1]

    def names(self, record: Record) -> dict[str, str]:
        """The names that stand in a question about the record: name, and sender and receiver of a transfer."""
        if isinstance(record, Transfer):
            sender, receiver = self.design.name_of(record.sender_role), self.design.name_of(record.receiver_role)
            return {"name": f"{sender} to {receiver}", "sender": sender, "receiver": receiver}
        return {"name": self.title(record)}

    def title(self, record: Record) -> str:
        """What a person calls the record; a transfer is called by its two ends."""
        if isinstance(record, Transfer):
            return f"{self.design.name_of(record.sender)} -> {self.design.name_of(record.receiver)}"
        return self.design.name_of(record.id)

    def _settled(self, record: Record) -> Record:
        settled = self.effective(record)
        if isinstance(settled, Branch) and settled.parts is None:
            flows = self.graphs[workflow_of(settled.id)].flows_from if workflow_of(settled.id) in self.graphs else {}
            return replace(settled, parts=len(flows.get(settled.id, ())) > 1)
        return settled

    def _inherited(self, record: Record) -> Mapping[str, tuple[Any, str]]:
        subject = type(record).word
        return self._defaults.get((workflow_of(record.id), subject)) or self._defaults.get(("", subject), {})

    @cached_property
    def _transfers_by_workflow(self) -> Mapping[str, list[Transfer]]:
        found: dict[str, list[Transfer]] = defaultdict(list)
        for transfer in self.transfers.values():
            found[workflow_of(transfer.id)].append(transfer)
        return found

    @cached_property
    def _settled_design(self) -> Design:
        return Design(self.records)

    @cached_property
    def _defaults(self) -> Mapping[tuple[str, str], Mapping[str, tuple[Any, str]]]:
        """What holds by workflow (empty for the design) and subject: fact name -> answer and where it is stated."""
        stated = {(_scope(each), each.subject): each for each in self.design.of(Defaults)}
        return {
            (scope, subject): {**_pairs(stated.get(("", subject))), **_pairs(each)}
            for (scope, subject), each in stated.items()
        }


def _scope(defaults: Defaults) -> str:
    return "" if defaults.id.startswith("defaults/") else workflow_of(defaults.id)


def _pairs(defaults: Defaults | None) -> dict[str, tuple[Any, str]]:
    return {name: (answer, defaults.id) for name, answer in defaults.answers} if defaults else {}
