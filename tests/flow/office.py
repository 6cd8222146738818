"""Short ways to write down office work for the tests of the flow floor, all in the workflow `workflow/claim`."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar, cast

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.need import Use
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.graph import Graph, graph_of

CLAIM = "workflow/claim"

R = TypeVar("R")


def office(*records: object) -> Design:
    """A design of these records with the workflow, its roles and their function; lists of records are opened up."""
    nested = cast("list[list[Record]]", [each if isinstance(each, list) else [each] for each in records])
    opened = [each for some in nested for each in some]
    roles = {each.role for each in opened if isinstance(each, Step | Event) and isinstance(each.role, str)}
    known = {each.id for each in opened}
    filled = [Role(id=role, function="function/office") for role in sorted(roles - known)]
    return Design().with_records(Workflow(id=CLAIM), Function(id="function/office"), *filled, *opened)


def graph(*records: object) -> Graph:
    """The graph of the workflow made of these records."""
    return graph_of(office(*records), CLAIM)


def step(name: str, role: str = "", /, *uses: Use, **facts: object) -> Step:
    """A step that a role does, with its uses of information."""
    known = Step(id=at(name), role=f"role/{role}" if role else None, uses=uses or None)
    return stated(known, inner(facts))


def branch(name: str, kind: str | None = "one of", /, **facts: object) -> Branch:
    """A branch."""
    return stated(Branch(id=at(name), kind=kind), inner(facts))


def event(name: str, kind: str = "start", /, **facts: object) -> Event:
    """An event."""
    return stated(Event(id=at(name), kind=kind), inner(facts))


def way(text: str, **facts: object) -> list[Flow]:
    """The flows along a way that is written as `register > check > pay`."""
    names = [name.strip() for name in text.split(">")]
    return [stated(flow(source, target), facts) for source, target in pairwise(names)]


def flow(source: str, target: str, *, name: str = "", **facts: object) -> Flow:
    """One flow; an end with a slash is the id of a party or role."""
    known = Flow(id=at(name or f"{source}-{target}".replace("/", "-")), source=at(source), target=at(target))
    return stated(known, facts)


def message(source: str, target: str) -> Flow:
    """A message flow."""
    return flow(source, target, name=f"message {source}-{target}".replace("/", "-"), message=True)


def transfer(sender: str, receiver: str, *packet: PacketItem, **facts: object) -> Transfer:
    """What is stated about a transfer."""
    ends = bare([sender, receiver])
    return stated(Transfer(id=at("--".join(ends)), packet=packet or None), facts)


def item(information: str, *attributes: str, **facts: object) -> PacketItem:
    """One piece of a packet."""
    return stated(PacketItem(information=f"information/{information}", attributes=attributes or None), facts)


def use(kind: str, information: str, *attributes: str, **facts: object) -> Use:
    """A use of information."""
    known = Use(kind=kind, information=f"information/{information}", attributes=attributes or None)
    return stated(known, facts)


def creates(information: str, *attributes: str, **facts: object) -> Use:
    """The use of a step that creates information."""
    return use("creates", information, *attributes, **facts)


def looks_at(information: str, *attributes: str, **facts: object) -> Use:
    """The use of a step that looks at information."""
    return use("looks at", information, *attributes, **facts)


def outsider(name: str) -> Party:
    """A party outside the company."""
    return Party(id=f"party/{name}", name=name.capitalize(), kind="customer")


def at(name: str) -> str:
    """The id of what has this name in the workflow; a name with a slash is an id already."""
    return name if "/" in name else f"{CLAIM}/{name}"


def bare(ids: Iterable[str]) -> list[str]:
    """The names of nodes by their ids."""
    return [each.rpartition("/")[2] for each in ids]


def inner(facts: dict[str, object]) -> dict[str, object]:
    """Facts in which the steps named by `inside` and `at` are ids."""
    return {name: at(str(value)) if name in ("inside", "at") else value for name, value in facts.items()}


def stated(record: R, facts: dict[str, object]) -> R:
    """The record with these facts stated."""
    return cast("R", replace(cast("Any", record), **facts))
