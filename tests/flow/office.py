"""Short ways to write down office work for the tests of the flow floor, all in the workflow `workflow/claim`."""

from typing import Any

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.need import Use
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.graph import Graph, graph_of

CLAIM = "workflow/claim"


def office(*records: Any) -> Design:
    """A design of these records with the workflow, its roles and their functions; lists of records are opened up."""
    opened = [each for record in records for each in (record if isinstance(record, list) else [record])]
    roles = {each.role for each in opened if isinstance(each, Step | Event) and isinstance(each.role, str)}
    known = {each.id for each in opened}
    filled = [Role(id=role, function="function/office") for role in sorted(roles - known)]
    start = [Workflow(id=CLAIM), Function(id="function/office")]
    return Design().with_records(*start, *filled, *opened)


def graph(*records: Any) -> Graph:
    """The graph of the workflow made of these records."""
    return graph_of(office(*records), CLAIM)


def step(name: str, role: str = "", *uses: Use, **facts: Any) -> Step:
    """A step that a role does, with its uses of information."""
    return Step(id=at(name), role=f"role/{role}" if role else None, uses=uses or None, **inner(facts))


def branch(name: str, kind: str = "one of", **facts: Any) -> Branch:
    """A branch."""
    return Branch(id=at(name), kind=kind, **inner(facts))


def event(name: str, kind: str = "start", **facts: Any) -> Event:
    """An event."""
    return Event(id=at(name), kind=kind, **inner(facts))


def way(text: str, **facts: Any) -> list[Flow]:
    """The flows along a way that is written as `register > check > pay`."""
    names = [name.strip() for name in text.split(">")]
    return [flow(source, target, **facts) for source, target in zip(names, names[1:], strict=False)]


def flow(source: str, target: str, **facts: Any) -> Flow:
    """One flow; an end with a slash is the id of a party or role."""
    name = facts.pop("name", f"{source}-{target}".replace("/", "-").replace(" ", "-"))
    return Flow(id=at(name), source=at(source), target=at(target), **facts)


def message(source: str, target: str) -> Flow:
    """A message flow."""
    return flow(source, target, message=True)


def transfer(sender: str, receiver: str, *packet: PacketItem, **facts: Any) -> Transfer:
    """What is stated about a transfer."""
    return Transfer(
        id=at(f"{sender.rpartition('/')[2]}--{receiver.rpartition('/')[2]}"), packet=packet or None, **facts
    )


def item(information: str, *attributes: str, **facts: Any) -> PacketItem:
    """One piece of a packet."""
    return PacketItem(information=f"information/{information}", attributes=attributes or None, **facts)


def use(kind: str, information: str, *attributes: str, **facts: Any) -> Use:
    """A use of information."""
    return Use(kind=kind, information=f"information/{information}", attributes=attributes or None, **facts)


def creates(information: str, *attributes: str, **facts: Any) -> Use:
    """The use of a step that creates information."""
    return use("creates", information, *attributes, **facts)


def looks_at(information: str, *attributes: str, **facts: Any) -> Use:
    """The use of a step that looks at information."""
    return use("looks at", information, *attributes, **facts)


def outsider(name: str) -> Party:
    """A party outside the company."""
    return Party(id=f"party/{name}", name=name.capitalize(), kind="customer")


def at(name: str) -> str:
    """The id of what has this name in the workflow; a name with a slash is an id already."""
    return name if "/" in name else f"{CLAIM}/{name}"


def bare(ids: Any) -> list[str]:
    """The names of nodes by their ids."""
    return [each.rpartition("/")[2] for each in ids]


def inner(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts in which the steps named by `inside` and `at` are ids."""
    return {name: at(value) if name in ("inside", "at") else value for name, value in facts.items()}
