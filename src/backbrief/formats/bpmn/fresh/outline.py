"""The outline of a file to be: which pool each node lies in, what encloses it, and which arrows stay within a pool."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.domain.step import Step
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.fresh.xml_ids import XmlIds
from backbrief.layout.scene import Band, Scene
from backbrief.layout.workflow_scene import scene_of

Node = Step | Branch | Event

NO_POOL = ""
"""Stands for the pool of a workflow that has none, because nothing is in it."""


@dataclass(frozen=True)
class Outline:
    """Everything that is to be written of a workflow, and where it goes."""

    survey: Survey
    workflow: str
    scene: Scene
    ids: XmlIds

    @property
    def design(self) -> Design:
        """The design."""
        return self.survey.design

    @property
    def graph(self) -> Graph:
        """The graph of the workflow."""
        return self.survey.graphs[self.workflow]

    @cached_property
    def pools(self) -> list[Band]:
        """The outermost bands."""
        return [band for band in self.scene.bands if band.parent is None]

    @cached_property
    def processes(self) -> list[str]:
        """The ids of the bands whose work is told, in order; a workflow without any has one process without a pool."""
        filled = {self.pool_of[node.id] for node in self.scene.nodes}
        return [pool.id for pool in self.pools if pool.id in filled] or [NO_POOL]

    @cached_property
    def pool_of(self) -> dict[str, str]:
        """The outermost band of each node and band; what lies inside a step lies in the pool of that step."""
        parents = {band.id: band.parent for band in self.scene.bands}
        found = {}
        for band in parents:
            top = band
            while parent := parents[top]:
                top = parent
            found[band] = top
        around = {node.id: node for node in self.scene.nodes}
        for node in self.scene.nodes:
            outermost = node
            while self.holder(outermost.id):
                outermost = around[self.holder(outermost.id)]
            found[node.id] = found[outermost.band]
        return found

    @cached_property
    def bands_in(self) -> dict[str, list[Band]]:
        """The bands directly inside each band."""
        found: dict[str, list[Band]] = defaultdict(list)
        for band in self.scene.bands:
            if band.parent:
                found[band.parent].append(band)
        return found

    @cached_property
    def nodes_in(self) -> dict[str, list[Node]]:
        """The nodes directly inside each step or, for those outside all steps, each pool."""
        found: dict[str, list[Node]] = defaultdict(list)
        for node in self.graph.nodes.values():
            found[self.holder(node.id) or self.pool_of[node.id]].append(node)
        return found

    @cached_property
    def flows_in(self) -> dict[str, list[Flow]]:
        """The flows directly inside each step or pool; those between pools stand under the empty id."""
        found: dict[str, list[Flow]] = defaultdict(list)
        for flow in self.flows:
            found[self._home(flow)].append(flow)
        return found

    @cached_property
    def flows(self) -> list[Flow]:
        """The flows that are drawn."""
        drawn = {edge.id for edge in self.scene.edges}
        return [flow for flow in self.design.inside(self.workflow, Flow) if flow.id in drawn]

    @cached_property
    def leaving(self) -> dict[str, list[Flow]]:
        """The flows within a pool that leave each node."""
        return _grouped((str(flow.source), flow) for flow in self.flows if self._home(flow))

    @cached_property
    def arriving(self) -> dict[str, list[Flow]]:
        """The flows within a pool that lead to each node."""
        return _grouped((str(flow.target), flow) for flow in self.flows if self._home(flow))

    @cached_property
    def hosts(self) -> dict[str, str]:
        """The step on whose border each attached event sits."""
        events = (node for node in self.graph.nodes.values() if isinstance(node, Event))
        return {event.id: str(event.at) for event in events if self._is_on_a_border(event)}

    def holder(self, node: str) -> str:
        """The step that encloses a node; an event on a border lies where its step lies."""
        return self._holders.get(self.hosts.get(node, node), "")

    def xml_id(self, record_id: str) -> str:
        """The id of the element that stands for a record."""
        return self.ids.of(record_id, like=last_part(record_id))

    def _is_on_a_border(self, event: Event) -> bool:
        return isinstance(self.graph.nodes.get(str(event.at)), Step) and event.kind not in ("start", "end")

    @cached_property
    def _holders(self) -> dict[str, str]:
        steps = {node.id for node in self.scene.nodes if node.kind == "step"}
        return {node.id: node.inside for node in self.scene.nodes if node.inside in steps and node.inside}

    def _home(self, flow: Flow) -> str:
        ends = (str(flow.source), str(flow.target))
        if flow.message or any(end not in self.graph.nodes for end in ends):
            return ""
        source, target = ([*self._around(end), self.pool_of[end]] for end in ends)
        return next((each for each in source if each in target), "")

    def _around(self, node: str) -> Iterator[str]:
        while node := self.holder(node):
            yield node


def _grouped(pairs: Iterable[tuple[str, Flow]]) -> dict[str, list[Flow]]:
    grouped: dict[str, list[Flow]] = defaultdict(list)
    for node, flow in pairs:
        grouped[node].append(flow)
    return grouped


def outline_of(design: Design, workflow: str, *, also: Iterable[str] = ()) -> Outline:
    """The outline of a workflow; nodes and flows get their ids first, so that these are those of the design.

    `also` names who has a band although nothing may stand on it.
    """
    survey = Survey(design)
    outline = Outline(survey, workflow, scene_of(survey, workflow, also=also), XmlIds())
    for record_id in (*outline.graph.nodes, *(flow.id for flow in outline.flows)):
        outline.xml_id(record_id)
    return outline
