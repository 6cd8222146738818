"""Levels: the whole scene and the inside of every expanded step; which part of an edge lies on which level."""

from collections.abc import Iterator, Mapping, Sequence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """An end of an edge: the nodes around it, outermost first, with itself if it is a node; and its strips."""

    trail: tuple[str, ...]
    strips: Border


def levels_of(scene: Scene, banding: Banding) -> dict[str | None, Level]:
    """All levels, outer before inner."""
    trails = _trails(scene)
    ends = _ends(scene, banding, trails)
    levels = _empty_levels(scene, trails)
    for node in scene.nodes:
        levels[node.inside].nodes.append(node)
    for edge in scene.edges:
        for part in _parts(edge, ends[edge.source], ends[edge.target]):
            levels[part.level].parts.append(part)
    return levels


def _empty_levels(scene: Scene, trails: Mapping[str, Sequence[str]]) -> dict[str | None, Level]:
    holders = {node.inside for node in scene.nodes}
    inwards = sorted(scene.nodes, key=lambda node: len(trails[node.id]))
    return {None: Level(node=None), **{node.id: Level(node=node) for node in inwards if node.id in holders}}


def _trails(scene: Scene) -> dict[str, tuple[str, ...]]:
    """For every node the nodes that enclose it, outermost first, and itself."""
    inside = {node.id: node.inside for node in scene.nodes}
    return {name: tuple(_outward(name, inside))[::-1] for name in inside}


def _outward(name: str | None, inside: Mapping[str, str | None]) -> Iterator[str]:
    while name is not None:
        yield name
        name = inside[name]


def _ends(scene: Scene, banding: Banding, trails: Mapping[str, tuple[str, ...]]) -> dict[str, _End]:
    """Bands take all their strips; a node that of the band on which its outermost enclosing node stands."""
    strip = {node.id: banding.strip_of[node.band] for node in scene.nodes if node.inside is None}
    ends = {name: _End(trail=(), strips=strips) for name, strips in banding.borders.items()}
    for name, trail in trails.items():
        ends[name] = _End(trail=trail, strips=Border(first=strip[trail[0]], last=strip[trail[0]]))
    return ends


def _parts(edge: Edge, source: _End, target: _End) -> Iterator[Part]:
    """From the source out to the level that both ends share, across it, and in to the target."""
    outer, inner = source.trail, target.trail
    shared = _shared(outer, inner)
    out, into = _doors(source, target, shared)
    for depth in range(len(outer) - 1, shared, -1):
        yield Part(edge=edge, order=-depth, level=outer[depth - 1], source=outer[depth], target=None, enters=out)
    yield Part(
        edge=edge,
        order=0,
        level=outer[shared - 1] if shared else None,
        source=_end(outer, shared, edge.source),
        target=_end(inner, shared, edge.target),
        leaves=_bound(outer, shared, out),
        enters=_bound(inner, shared, into),
        labelled=True,
    )
    for depth in range(shared + 1, len(inner)):
        yield Part(edge=edge, order=depth, level=inner[depth - 1], source=None, target=inner[depth], leaves=into)


def _doors(source: _End, target: _End, shared: int) -> tuple[Door, Door]:
    """By which borders an edge leaves and enters: the ones that face each other, below where none does."""
    if shared:
        return "bottom", "bottom"
    if target.strips.last < source.strips.first:
        return "top", "bottom"
    return "bottom", "top" if target.strips.first > source.strips.last else "bottom"


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
