"""The arrows of a drawing as flows: led elsewhere, labelled otherwise, or new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from backbrief.app.free_id import free_id
from backbrief.app.label_place import label_place
from backbrief.app.redrawn.people import People
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part
from backbrief.formats.bpmn.drawn import Drawn, DrawnFlow


@dataclass
class Arrows:
    """The flows of a workflow after it was redrawn; `nodes` are the ids of the drawn nodes' records."""

    design: Design
    workflow: str
    before: Drawn
    after: Drawn
    people: People
    nodes: Mapping[str, str]
    earlier: Design = field(default_factory=Design)

    @property
    def gone(self) -> set[str]:
        """The ids of the flows that are drawn no longer."""
        return self.before.flows.keys() - set(self.ids.values())

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """The id of the record that each drawn flow is, by its id in the drawing; those that lead nowhere have none."""
        given = {each: each for each in self.after.flows if each in self.before.flows}
        replaced = {_ends(flow): flow.id for flow in self.before.flows.values() if flow.id not in given}
        for flow in self.after.flows.values():
            ends = self._ends(flow)
            if flow.id not in given and ends:
                taken = {*self.design.records, *self.nodes.values(), *given.values()}
                given[flow.id] = replaced.pop(ends, "") or self._new_id(flow, ends, taken)
        return given

    def records(self, nodes: Design) -> Iterator[Flow]:
        """The flows that changed or came new; `nodes` is the design with the nodes as they are now."""
        for drawn, record_id in self.ids.items():
            flow = self.after.flows[drawn]
            known = self.design.find(record_id, Flow) or Flow(id=record_id)
            before = self.before.flows.get(record_id)
            changed = self._changes(flow, known, before, nodes) if before else {}
            if before is None or (changed and record_id not in self.design.records):
                yield from self._made(flow, record_id, nodes)
            elif changed:
                yield replace(known, **changed)

    def _ends(self, flow: DrawnFlow) -> tuple[str, str] | None:
        source, target = (self.nodes.get(end) or self.people.end_of(end) for end in (flow.source, flow.target))
        return (source, target) if source and target else None

    def _new_id(self, flow: DrawnFlow, ends: tuple[str, str], taken: set[str]) -> str:
        if flow.id.startswith(f"{self.workflow}/") and flow.id not in taken:
            return flow.id
        return free_id(self.workflow, " to ".join(map(last_part, ends)), taken)

    def _made(self, flow: DrawnFlow, record_id: str, nodes: Design) -> Iterator[Flow]:
        """The new flow; none when a colleague deleted what it leads to meanwhile."""
        source, target = self._ends(flow) or ("", "")
        inside = [end for end in (source, target) if end.startswith(f"{self.workflow}/")]
        if any(end not in nodes.records for end in inside):
            return
        known = self.earlier.find(flow.id, Flow) or Flow(id=record_id)
        message = flow.message or None
        made = replace(known, id=record_id, source=source, target=target, message=message, default=flow.default)
        yield replace(made, **_labelled(made, flow.label, nodes))

    def _changes(self, flow: DrawnFlow, known: Flow, before: DrawnFlow, nodes: Design) -> dict[str, Any]:
        source, target = self._ends(flow) or _ends(before)
        said = {"source": source, "target": target, "message": flow.message or None, "default": flow.default}
        drawn = dict(zip(said, (*_ends(before), before.message or None, before.default), strict=True))
        changed = {name: answer for name, answer in said.items() if answer != drawn[name]}
        if flow.label != before.label:
            changed |= _labelled(known, flow.label, nodes)
        return {name: answer for name, answer in changed.items() if answer != getattr(known, name)}


def _ends(flow: DrawnFlow) -> tuple[str, str]:
    return flow.source, flow.target


def _labelled(flow: Flow, label: str | None, nodes: Design) -> dict[str, Any]:
    place = label_place(flow, nodes)
    return {place: label} if place else {}
