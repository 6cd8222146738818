"""Levels: the whole scene and the inside of every expanded step; which part of an edge lies on which level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from backbrief.layout.banding import Banding
from backbrief.layout.plan import Border
from backbrief.layout.scene import Edge, Node, Scene

Door = Literal["top", "bottom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part of an edge on one level; an end without a name is a door in the border of the enclosing node."""

    edge: Edge
    order: int
    level: str | None
    source: str | None
    target: str | None
    leaves: Door | None = None
    enters: Door | None = None
    labelled: bool = False


@dataclass(slots=True, kw_only=True)
class Level:
    """The scene itself, or the inside of one node."""

    node: Node | None
    nodes: list[Node] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def levels_of(scene: Scene, banding: Banding) -> dict[str | None, Level]:
    """All levels, outer before inner."""
    trails = _trails(scene)
    holders = {node.inside for node in scene.nodes}
    levels: dict[str | None, Level] = {None: Level(node=None)}
    for node in sorted(scene.nodes, key=lambda node: len(trails[node.id])):
        if node.id in holders:
            levels[node.id] = Level(node=node)
    for node in scene.nodes:
        levels[node.inside].nodes.append(node)
    band_of = {node.id: node.band for node in scene.nodes}
    for edge in scene.edges:
        trail, other = trails.get(edge.source, ()), trails.get(edge.target, ())
        here, there = (
            _strips(banding, end, band_of[trail[0]] if trail else None)
            for trail, end in ((trail, edge.source), (other, edge.target))
        )
        rise = (there.first > here.last) - (there.last < here.first)
        for part in _parts(edge, trail, other, rise=rise):
            levels[part.level].parts.append(part)
    return levels


def _strips(banding: Banding, end: str, band: str | None) -> Border:
    """The strips an end of an edge takes: those of a band, or the one that a node stands on."""
    if band is None:
        return banding.borders[end]
    return Border(first=banding.strip_of[band], last=banding.strip_of[band])


def _trails(scene: Scene) -> dict[str, tuple[str, ...]]:
    """For every node the nodes that enclose it, outermost first, and itself."""
    inside = {node.id: node.inside for node in scene.nodes}
    trails: dict[str, tuple[str, ...]] = {}
    for node in scene.nodes:
        trail: list[str] = []
        step: str | None = node.id
        while step is not None:
            trail.append(step)
            step = inside[step]
        trails[node.id] = tuple(reversed(trail))
    return trails


def _parts(edge: Edge, source: Sequence[str], target: Sequence[str], *, rise: int) -> Iterator[Part]:
    """From the source out to the level that both ends share, across it, and in to the target."""
    shared = _shared(source, target)
    out: Door = "top" if rise < 0 and not shared else "bottom"
    into: Door = "top" if rise > 0 and not shared else "bottom"
    for depth in range(len(source) - 1, shared, -1):
        yield Part(edge=edge, order=-depth, level=source[depth - 1], source=source[depth], target=None, enters=out)
    yield Part(
        edge=edge,
        order=0,
        level=source[shared - 1] if shared else None,
        source=_end(source, shared, edge.source),
        target=_end(target, shared, edge.target),
        leaves=_bound(source, shared, out),
        enters=_bound(target, shared, into),
        labelled=True,
    )
    for depth in range(shared + 1, len(target)):
        yield Part(edge=edge, order=depth, level=target[depth - 1], source=None, target=target[depth], leaves=into)


def _shared(source: Sequence[str], target: Sequence[str]) -> int:
    """How many levels both ends share; a loop at one node lies beside it, not inside."""
    if source and source == target:
        return len(source) - 1
    pairs = list(zip(source, target, strict=False))
    return next((depth for depth, (a, b) in enumerate(pairs) if a != b), len(pairs))


def _end(trail: Sequence[str], shared: int, name: str) -> str | None:
    if not trail:
        return name
    return trail[shared] if shared < len(trail) else None


def _bound(trail: Sequence[str], shared: int, door: Door) -> Door | None:
    """The door an end is bound to, unless it is a band or stands on the shared level itself."""
    return door if trail and len(trail) != shared + 1 else None
