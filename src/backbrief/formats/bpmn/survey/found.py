"""What can be found in a BPMN file: things with an id and a name, before they become records of a design."""

import re
from dataclasses import dataclass, field

from lxml import etree

from backbrief.formats.bpmn.mapping import DATA, STATED_ID, STORES

_WITH_STATE = re.compile(r"(?P<name>[^\[\]]*[^\[\] ]) ?\[ ?(?P<state>[^\[\]]*[^\[\] ]) ?\]")


def tidy(text: str | None) -> str | None:
    """A name on one line with single spaces; None when nothing is left."""
    return " ".join(text.split()) or None if text else None


@dataclass(slots=True, eq=False)
class Found:
    """A thing in the file: `tag` is its BPMN name, `id` is its own in the file, `record` the id of what it became."""

    element: etree._Element
    tag: str
    id: str
    name: str | None
    notes: list[str] = field(default_factory=list)
    record: str = ""

    @property
    def stated(self) -> str:
        """The id of its record where the file states it."""
        return self.element.get(STATED_ID, "")


@dataclass(slots=True, eq=False)
class FoundProcess(Found):
    """A process: its outermost lanes, and all its nodes and flows, inner ones included, in the order of the file."""

    lanes: list["FoundLane"] = field(default_factory=list)
    nodes: list["FoundNode"] = field(default_factory=list)
    flows: list["FoundFlow"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FoundCollaboration(Found):
    """Pools and the messages between them."""

    pools: list["FoundPool"] = field(default_factory=list)
    messages: list["FoundFlow"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FoundPool(Found):
    """A pool; `process` stays empty when nothing is told of what happens inside."""

    process: FoundProcess | None = None


@dataclass(slots=True, eq=False)
class FoundLane(Found):
    """A lane; `holds` are the ids of the nodes that it lists."""

    depth: int = 0
    lanes: list["FoundLane"] = field(default_factory=list)
    holds: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FoundNode(Found):
    """A step, a branch or an event; `reads` and `writes` are the ids of data that flow in and out."""

    process: FoundProcess | None = None
    inside: "FoundNode | None" = None
    lane: FoundLane | None = None
    role: str | None = None
    reads: list[str] = field(default_factory=list)
    writes: list[str] = field(default_factory=list)
    triggers: list[etree._Element] = field(default_factory=list)
    triggers_elsewhere: list[str] = field(default_factory=list)
    doers: list[str] = field(default_factory=list)
    leaving: int = 0

    @property
    def container(self) -> str | None:
        """The id of the record of the step around it."""
        return self.inside.record if self.inside else None


@dataclass(slots=True, eq=False)
class FoundFlow(Found):
    """A sequence flow or a message flow: the nodes at its ends, and `carries`, the data that is tied to it."""

    carries: list["FoundData"] = field(default_factory=list)
    condition: str | None = None
    source: FoundNode | None = None
    target: FoundNode | None = None


@dataclass(slots=True, eq=False)
class FoundData(Found):
    """Data; `owner` is the node whose own input or output it is, and `holds` what a store is joined to."""

    owner: FoundNode | None = None
    states: list[str] = field(default_factory=list)
    in_brackets: str = ""
    holds: list["FoundData"] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Part the state that a name ends with, as in 'claim [checked]', from the name; messages have no states."""
        found = _WITH_STATE.fullmatch(self.name or "")
        if found and not self.is_store and DATA[self.tag] != "message":
            self.name, self.in_brackets = found["name"], f" [{found['state']}]"
            self.states.append(found["state"])

    @property
    def is_store(self) -> bool:
        """True for a place where data is kept, which says nothing of what is kept there."""
        return self.tag in STORES


@dataclass(slots=True, eq=False)
class FoundText(Found):
    """A text annotation, whose name is its text."""

    home: FoundProcess | FoundCollaboration | None = None


@dataclass(slots=True, frozen=True)
class FoundLink:
    """An association: a dotted line between two things."""

    id: str
    source: str
    target: str
    direction: str
