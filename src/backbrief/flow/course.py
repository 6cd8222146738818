"""The course that information takes through a workflow: who receives directly from whom, and what goes along."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from backbrief.domain.branch import Branch
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.beginning import Node
from backbrief.flow.cycles import flow_order
from backbrief.flow.graph import Graph, reachable
from backbrief.flow.hands import hands_of, organisation_of
from backbrief.flow.sources import Sources, sources_of
from backbrief.flow.uses import Uses, looked_at_to_decide, uses_of


@dataclass(frozen=True)
class Course:
    """One workflow as information passes through it.

    A receiver is a step, or a branch where something is looked at to decide. It receives from the steps from which only
    branches and events lie on the way, or from the beginning of the work. `transfers` are those of the workflow.
    """

    design: Design
    graph: Graph
    transfers: Mapping[str, Transfer]

    @cached_property
    def order(self) -> list[str]:
        """The nodes that a case comes to, each after those that lead to it as far as loops allow."""
        reached = reachable(self.graph.starts(), self.graph.after)
        return [node for node in flow_order(self.graph) if node in reached]

    @cached_property
    def sources(self) -> Mapping[str, Sources]:
        """Where work comes from to each node that a case comes to."""
        return sources_of(self.graph, self.order)

    @cached_property
    def uses(self) -> Mapping[str, Uses]:
        """What each receiver does with information, in the order of the flow."""
        nodes = (self.graph.nodes[node] for node in self.order if node not in self.graph.composites)
        return {node.id: uses for node in nodes if (uses := _uses(node)) is not None}

    @cached_property
    def hands(self) -> Mapping[str, str]:
        """The role in whose hands each receiver is; empty when nobody is named."""
        return {node: _hands(self.design, self.graph.nodes[node]) for node in self.uses}

    @cached_property
    def receivers(self) -> Mapping[str, tuple[str, ...]]:
        """Who receives directly from each step."""
        return {step: self._receivers(self.graph.after.get(step, ())) for step in self.steps()}

    @cached_property
    def first_receivers(self) -> Mapping[str, tuple[str, ...]]:
        """Who is first to receive from each node where work begins."""
        return {start: self._receivers([start]) for start in self.graph.starts()}

    @cached_property
    def between(self) -> Mapping[tuple[str, str], Transfer]:
        """The transfers by their sender and receiver."""
        return {(each.sender, each.receiver): each for each in self.transfers.values()}

    @cached_property
    def messages(self) -> Mapping[str, tuple[Transfer, ...]]:
        """The transfers by message that each step receives."""
        sent = {flow.id for flow in self.graph.messages}
        found: dict[str, list[Transfer]] = defaultdict(list)
        for transfer in self.transfers.values():
            if not sent.isdisjoint(transfer.flows):
                found[transfer.receiver].append(transfer)
        return {receiver: tuple(each) for receiver, each in found.items()}

    def steps(self) -> list[str]:
        """The steps that a case comes to, in the order of the flow."""
        return [node for node in self.order if self.graph.is_done_by_somebody(node)]

    def is_outside(self, hands: str) -> bool:
        """True for a party, and for a role that somebody outside plays."""
        return organisation_of(self.design, hands) is not None

    def _receivers(self, nodes: Iterable[str]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        seen = set(nodes)
        waiting = deque(nodes)
        while waiting:
            node = waiting.popleft()
            if node in self.uses:
                found[node] = None
            if not self.graph.is_done_by_somebody(node):
                fresh = [each for each in self.graph.after.get(node, ()) if each not in seen]
                seen.update(fresh)
                waiting.extend(fresh)
        return tuple(found)


def _uses(node: Node) -> Uses | None:
    if isinstance(node, Step):
        return uses_of(node)
    looked_at = looked_at_to_decide(node) if isinstance(node, Branch) else ()
    return Uses(looked_at=looked_at, needed=looked_at) if looked_at else None


def _hands(design: Design, node: Node) -> str:
    if isinstance(node, Branch):
        return node.decider if isinstance(node.decider, str) else ""
    return hands_of(design, node.id)
