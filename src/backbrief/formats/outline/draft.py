"""The records that an outline makes, as they are made: ids from names, each of them once."""

from collections import Counter
from collections.abc import Mapping

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import IN_WORKFLOW, SUBJECTS, TOP_LEVEL, Design, Record
from backbrief.domain.identity import last_part, slug
from backbrief.domain.spelling import id_for
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.outline.line import END, PARTING, Mark, label_of, numbered

_ORDER = {subject: place for place, subject in enumerate((*TOP_LEVEL, Workflow, *IN_WORKFLOW))}


class Draft:
    """Collects the records of one workflow and knows by which label each of its nodes can be called."""

    def __init__(self, workflow: str) -> None:
        self.workflow = id_for(workflow, "workflow")
        self.records: dict[str, Record] = {self.workflow: Workflow(id=self.workflow, name=workflow)}
        self._labels: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._called: Counter[str] = Counter()

    def named(self, name: str, subject: str) -> str | None:
        """The id of a role, party or information that is called so; it is made when it is named for the first time."""
        if not name:
            return None
        record_id = id_for(name, subject)
        self.records.setdefault(record_id, SUBJECTS[subject](id=record_id, name=name))
        return record_id

    def step(self, name: str, *, role: str, inside: str | None) -> str:
        """The id of a step that is added."""
        step = Step(id=self._free(name), name=name or None, role=self.named(role, "role"), inside=inside)
        return self._add(step, label=name)

    def branch(self, name: str, *, kind: str, inside: str | None, mark: Mark) -> str:
        """The id of a branch at which paths part."""
        branch = Branch(id=self._free(name or kind), kind=kind, parts=True, inside=inside, name=name or None)
        return self._add(branch, label=label_of(mark, name))

    def meeting(self, *, kind: str, inside: str | None) -> str:
        """The id of a branch at which paths meet; nothing can go on there by name."""
        branch = Branch(id=self._free(f"{kind} meet"), kind=kind, parts=False, inside=inside)
        self.records[branch.id] = branch
        return branch.id

    def flow(self, source: str, target: str, *, answer: str = "", place: int = 0) -> None:
        """Add a flow; `place` is that of its answer among the answers of its source."""
        flow_id = self._free(f"{last_part(source)} to {last_part(target)}")
        self.records[flow_id] = Flow(id=flow_id, source=source, target=target, answer=answer or None)
        self._places[flow_id] = place

    def message(self, source: str, party: str) -> None:
        """Add what passes to a party outside."""
        flow_id = self._free(f"{last_part(source)} to {last_part(party)}")
        self.records[flow_id] = Flow(id=flow_id, source=source, target=party, message=True)

    def end(self, *, inside: str | None) -> str:
        """The id of an event with which the work ends."""
        event = Event(id=self._free(END), kind="end", inside=inside)
        self.records[event.id] = event
        return event.id

    def labelled(self, label: str) -> str | None:
        """The id of the node that is called so, whatever the case of the letters; a question also without its mark."""
        spelled = (label, *(f"{mark.value} {label}" for mark in PARTING))
        return next((self._labels[each] for each in map(str.casefold, spelled) if each in self._labels), None)

    def design(self) -> Design:
        """The records as a reader wants them: first what stands beside the workflow."""
        nodes = {record_id: place for place, record_id in enumerate(self.records)}
        ordered = sorted(self.records.values(), key=lambda record: (_ORDER[type(record)], *self._place(record, nodes)))
        return Design({record.id: record for record in ordered})

    def _place(self, record: Record, nodes: Mapping[str, int]) -> tuple[int, int]:
        """Flows in the order of the nodes and of the answers that they leave from."""
        if not isinstance(record, Flow):
            return (0, 0)
        return (nodes[str(record.source)], self._places.get(record.id, 0))

    def _add(self, node: Step | Branch, *, label: str) -> str:
        self.records[node.id] = node
        self._called[label.casefold()] += 1
        self._labels.setdefault(numbered(label, self._called[label.casefold()]).casefold(), node.id)
        return node.id

    def _free(self, name: str) -> str:
        wish = f"{self.workflow}/{slug(name) or 'unnamed'}"
        number = 1
        record_id = wish
        while record_id in self.records:
            number += 1
            record_id = f"{wish}-{number}"
        return record_id
