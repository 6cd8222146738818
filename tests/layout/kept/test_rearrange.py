"""Whatever is added to a picture that somebody arranged: what stood there stays, and what is new lies on nothing."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.layout.measure import measure
from backbrief.layout.scene import Scene
from tests.layout.kept.arranged import changed, picture_of, places
from tests.layout.scenes import scenes


@st.composite
def grown_scenes(draw: st.DrawFn) -> tuple[Scene, Scene]:
    """A scene with at least one node, and the same with more in it."""
    grown = _as_workflows_are(draw(scenes(most_nodes=10).filter(lambda scene: len(scene.nodes) > 1)))
    kept = set(draw(st.lists(st.sampled_from([node.id for node in grown.nodes]), min_size=1)))
    around = {node.id: node.inside for node in grown.nodes}
    nodes = tuple(node for node in grown.nodes if _stands(node.id, around, kept))
    if not nodes:
        nodes = tuple(node for node in grown.nodes if node.inside is None)[:1]
    parents = {band.id: band.parent for band in grown.bands}
    used: set[str | None] = set()
    for node in nodes:
        band: str | None = node.band
        while band is not None:
            used.add(band)
            band = parents[band]
    bands = tuple(band for band in grown.bands if band.id in used)
    ends = {*(node.id for node in nodes), *(band.id for band in bands)}
    edges = tuple(edge for edge in grown.edges if {edge.source, edge.target} <= ends)
    return Scene(bands=bands, nodes=nodes, edges=edges), grown


def _as_workflows_are(scene: Scene) -> Scene:
    """The scene with nodes on the innermost bands alone, and without flows from band to band."""
    holding = {band.parent: band.id for band in scene.bands}
    innermost = {band.id: _innermost(band.id, holding) for band in scene.bands}
    nodes = [replace(node, band=innermost[node.band]) for node in scene.nodes]
    standing = {node.id for node in nodes}
    edges = tuple(edge for edge in scene.edges if {edge.source, edge.target} & standing)
    return Scene(bands=scene.bands, nodes=tuple(nodes), edges=edges)


def _innermost(band: str, holding: dict[str | None, str]) -> str:
    while band in holding:
        band = holding[band]
    return band


def _stands(node: str | None, around: dict[str, str | None], kept: set[str]) -> bool:
    while node is not None:
        if node not in kept:
            return False
        node = around[node]
    return True


@settings(deadline=None, max_examples=80)
@given(grown_scenes())
def test_what_is_new_lies_on_nothing_and_inside_its_band(grown: tuple[Scene, Scene]) -> None:
    before, after = grown

    faults = measure(after, picture_of(after, changed(after, before)))

    assert (faults.overlapping, faults.outside) == (0, 0)


@settings(deadline=None, max_examples=80)
@given(grown_scenes())
def test_what_stood_there_keeps_its_size_and_its_neighbours(grown: tuple[Scene, Scene]) -> None:
    before, after = grown
    known, now = places(before), changed(after, before)
    holding = {node.inside for node in after.nodes}

    for one, other in combinations([node.id for node in before.nodes if node.id not in holding], 2):
        for way in (0, 1):
            assert (known[one].box[way] <= known[other].box[way]) == (now[one].box[way] <= now[other].box[way])
            assert now[one].box[way + 2] == known[one].box[way + 2]
