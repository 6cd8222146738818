"""The steps, branches and events of a drawing as records: what changed of known ones, and new ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, cast

from backbrief.app.free_id import free_id
from backbrief.app.redrawn.people import People
from backbrief.domain.branch import Branch
from backbrief.domain.design import Design, Record
from backbrief.domain.party import Role
from backbrief.formats.bpmn.drawn import Drawn, DrawnNode

_NAMES_A_NODE = ("inside", "at")


@dataclass
class Work:
    """The nodes of a workflow after it was redrawn; `earlier` still knows what was deleted and has come back."""

    design: Design
    workflow: str
    before: Drawn
    after: Drawn
    people: People
    earlier: Design = field(default_factory=Design)

    @property
    def gone(self) -> set[str]:
        """The ids of the nodes that are drawn no longer."""
        return {each for each in self.before.nodes if not self._is_known(each)}

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """The id of the record that each drawn node is, by its id in the drawing."""
        given: dict[str, str] = {}
        for node in self.after.nodes.values():
            taken = {*self.design.records, *given.values()}
            given[node.id] = node.id if self._keeps_its_id(node, taken) else self._new_id(node, taken)
        return given

    def records(self) -> Iterator[Record]:
        """The records that changed or came new."""
        for node in self.after.nodes.values():
            changed = self._changes(node, self.before.nodes[node.id]) if self._is_known(node.id) else {}
            if not self._is_known(node.id) or (changed and node.id not in self.design.records):
                yield self._made(node)
            elif changed:
                yield _with(self.design.records[node.id], changed)

    def _is_known(self, node: str) -> bool:
        before, after = self.before.nodes.get(node), self.after.nodes.get(node)
        return before is not None and after is not None and before.subject is after.subject

    def _keeps_its_id(self, node: DrawnNode, taken: set[str]) -> bool:
        return self._is_known(node.id) or (node.id.startswith(f"{self.workflow}/") and node.id not in taken)

    def _new_id(self, node: DrawnNode, taken: set[str]) -> str:
        name = node.facts["name"] or node.facts.get("kind") or node.subject.word  # type: ignore[attr-defined]
        return free_id(self.workflow, name, taken)

    def _changes(self, node: DrawnNode, before: DrawnNode) -> dict[str, Any]:
        """The facts that the drawing tells otherwise than before, and the design does not state so already."""
        said, said_before = self._facts(node), {**before.facts, **self._role_before(before)}
        record = self.design.records.get(node.id)
        changed = {name: answer for name, answer in said.items() if answer != said_before[name]}
        return {name: answer for name, answer in changed.items() if answer != getattr(record, name, None)}

    def _made(self, node: DrawnNode) -> Record:
        known = self.earlier.records.get(node.id)
        record_id = self.ids[node.id]
        facts = {name: answer if answer is not False else None for name, answer in self._facts(node).items()}
        if known is not None and isinstance(known, node.subject):
            return _with(known, {**facts, "id": record_id})
        return cast("Record", node.subject(id=record_id, **facts))

    def _facts(self, node: DrawnNode) -> dict[str, Any]:
        role = {} if node.subject is Branch else {"role": self.people.role_of(node.band)}
        named = {name: self.ids.get(str(node.facts[name])) for name in _NAMES_A_NODE if name in node.facts}
        return {**node.facts, **named, **role}

    def _role_before(self, node: DrawnNode) -> dict[str, Any]:
        role = self.design.find(node.band, Role)
        return {} if node.subject is Branch else {"role": role.id if role else None}


def _with(record: Record, facts: Mapping[str, Any]) -> Record:
    changed: Record = replace(record, **facts)
    return changed
