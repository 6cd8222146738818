"""What a drawing shows when it comes back from an editor: bands, nodes on them and arrows between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from backbrief.domain.branch import Branch, Event
from backbrief.domain.step import Step
from backbrief.formats.bpmn.mapping import HAVE_DEFAULTS
from backbrief.formats.bpmn.parse import parse
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.records.nodes import add_nodes
from backbrief.formats.bpmn.records.placing import place_in_lanes
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.survey.found import Found, FoundFlow, FoundLane, FoundNode, FoundPool, FoundProcess
from backbrief.formats.bpmn.survey.take import survey_of

_FACTS: Mapping[type, tuple[str, ...]] = {
    Step: ("name", "inside"),
    Branch: ("name", "kind", "parts", "inside"),
    Event: ("name", "kind", "inside", "at"),
}
"""What a drawing tells of each kind of node, apart from its band."""

_NAMES_A_NODE = frozenset({"inside", "at"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnBand:
    """A pool or a lane: what it is called and the band around it; `divided` when other bands lie in it."""

    id: str
    name: str | None
    around: str | None
    divided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnNode:
    """A step, a branch or an event: its band, and what is told of it by the name of the fact."""

    id: str
    subject: type
    band: str | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFlow:
    """An arrow with what is written on it; `message` when it joins two pools."""

    id: str
    source: str
    target: str
    label: str | None
    message: bool
    default: bool | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """All of it by id: that of the record where the element stands for one, else the element's own."""

    bands: Mapping[str, DrawnBand] = field(default_factory=dict)
    nodes: Mapping[str, DrawnNode] = field(default_factory=dict)
    flows: Mapping[str, DrawnFlow] = field(default_factory=dict)


def drawn_in(content: bytes, *, ids: Mapping[str, str]) -> Drawn:
    """What a BPMN file shows, with the records that elements stand for by element id. Raises Refused."""
    draft = Draft(survey_of(parse(content, name="the drawing")))
    seen = _Seen(draft, ids)
    bands = {each.id: each for each in seen.bands()}
    nodes = {each.id: each for each in seen.nodes()}
    flows = {each.id: each for each in seen.flows()}
    return Drawn(bands, nodes, flows)


@dataclass(frozen=True, slots=True)
class _Seen:
    draft: Draft
    ids: Mapping[str, str]

    def bands(self) -> Iterator[DrawnBand]:
        for pool in self.draft.survey.pools:
            pool.record = self._id(pool)
            lanes = pool.process.lanes if pool.process else []
            yield DrawnBand(id=pool.record, name=pool.name, around=None, divided=bool(lanes))
            yield from self._lanes(lanes, around=pool.record)
        for process in self.draft.survey.processes:
            if self._pool_of(process) is None:
                yield from self._lanes(process.lanes, around=None)

    def nodes(self) -> Iterator[DrawnNode]:
        plan = self._plan()
        for process in plan.processes:
            self._place(process)
        for flow in plan.flows:
            self._join(flow)
        add_nodes(plan, self.draft)
        known = {node.record: self._id(node) for node in plan.nodes}
        for node in plan.nodes:
            record: Any = self.draft.records[node.record]
            facts = {name: getattr(record, name) for name in _FACTS[type(record)]}
            facts |= {name: known.get(facts[name]) for name in _NAMES_A_NODE & facts.keys()}
            yield DrawnNode(id=known[node.record], subject=type(record), band=node.role, facts=facts)

    def flows(self) -> Iterator[DrawnFlow]:
        for flow in self._plan().flows:
            if flow.source and flow.target:
                yield self._flow(flow, flow.source, flow.target, message=False)
        for flow in chain.from_iterable(each.messages for each in self.draft.survey.collaborations):
            source, target = (self.draft.survey.find(flow.element.get(end), Found) for end in _ENDS)
            if source and target:
                yield self._flow(flow, source, target, message=True)

    def _flow(self, flow: FoundFlow, source: Found, target: Found, *, message: bool) -> DrawnFlow:
        is_default = source.tag in HAVE_DEFAULTS and source.element.get("default") == flow.id
        return DrawnFlow(
            id=self._id(flow),
            source=self._id(source),
            target=self._id(target),
            label=flow.name,
            message=message,
            default=is_default or None,
        )

    def _lanes(self, lanes: list[FoundLane], *, around: str | None) -> Iterator[DrawnBand]:
        for lane in lanes:
            lane.record = self._id(lane)
            yield DrawnBand(id=lane.record, name=lane.name, around=around, divided=bool(lane.lanes))
            yield from self._lanes(lane.lanes, around=lane.record)

    def _place(self, process: FoundProcess) -> None:
        if process.lanes:
            place_in_lanes(process, self.draft)
            return
        pool = self._pool_of(process)
        for node in process.nodes:
            node.role = pool.record if pool else None

    def _join(self, flow: FoundFlow) -> None:
        flow.source = self.draft.survey.find(flow.element.get("sourceRef"), FoundNode)
        flow.target = self.draft.survey.find(flow.element.get("targetRef"), FoundNode)
        if flow.source and flow.target:
            flow.source.leaving += 1

    def _plan(self) -> Plan:
        survey = self.draft.survey
        around: Any = next(iter(survey.collaborations), None) or next(iter(survey.processes), None)
        return Plan(id=_HERE, name="", around=around, processes=survey.processes, notes=[])

    def _pool_of(self, process: FoundProcess) -> FoundPool | None:
        return next((pool for pool in self.draft.survey.pools if pool.process is process), None)

    def _id(self, found: Found) -> str:
        return self.ids.get(found.id, found.id)


_HERE = "workflow/drawn"
_ENDS = ("sourceRef", "targetRef")
