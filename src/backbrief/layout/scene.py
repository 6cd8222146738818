"""What is to be drawn: bands, nodes on them, edges between them; no positions yet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

NodeKind = Literal["step", "branch", "event"]
EdgeKind = Literal["flow", "message"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A pool or a lane; bands are drawn from top to bottom in the order given."""

    id: str
    name: str
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A shape on a band; `inside` names the expanded step that encloses it and grows around it."""

    id: str
    kind: NodeKind
    band: str
    label: str
    width: float
    height: float
    inside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from one node to another; a message may also start or end at a band."""

    id: str
    source: str
    target: str
    label: str = ""
    kind: EdgeKind = "flow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything one picture shows; refuses ids that are used twice or lead nowhere."""

    bands: tuple[Band, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a scene that cannot be drawn, saying which id is at fault."""
        bands, nodes = list(map(_id_of, self.bands)), list(map(_id_of, self.nodes))
        everything = bands + nodes
        _refuse_twice(everything)
        _refuse_twice(map(_id_of, self.edges))
        named: Sequence[tuple[str, Iterable[object], str, Sequence[str]]] = (
            ("parent", self.bands, "parent band", bands),
            ("band", self.nodes, "band", bands),
            ("inside", self.nodes, "enclosing node", nodes),
            ("source", self.edges, "start of an edge", everything),
            ("target", self.edges, "end of an edge", everything),
        )
        for attribute, holders, what, known in named:
            _refuse_unknown(map(attrgetter(attribute), holders), known=known, what=what)
        _refuse_circles(dict(zip(bands, map(attrgetter("parent"), self.bands), strict=True)))
        _refuse_circles(dict(zip(nodes, map(attrgetter("inside"), self.nodes), strict=True)))


def _id_of(part: Band | Node | Edge) -> str:
    return part.id


def _refuse_twice(ids: Iterable[str]) -> None:
    twice = sorted(name for name, count in Counter(ids).items() if count > 1)
    if twice:
        message = f"The id {twice[0]!r} is used twice in the scene; give each band, node and edge an id of its own."
        raise ValueError(message)


def _refuse_unknown(names: Iterable[str | None], *, known: Iterable[str], what: str) -> None:
    unknown = sorted({name for name in names if name is not None} - set(known))
    if unknown:
        message = f"The scene has no {unknown[0]!r}, named as {what}; add it or correct the id."
        raise ValueError(message)


def _refuse_circles(parents: Mapping[str, str | None]) -> None:
    sound: set[str] = set()
    for start in parents:
        path: list[str] = []
        step: str | None = start
        while step is not None and step not in sound:
            if step in path:
                message = f"{step!r} encloses itself in the scene; take it out of what it holds."
                raise ValueError(message)
            path.append(step)
            step = parents[step]
        sound.update(path)
