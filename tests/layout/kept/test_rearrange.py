"""Whatever is added to a picture that somebody arranged: what stood there stays, and what is new lies on nothing."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.layout.kept.place import Place
from backbrief.layout.measure import measure
from backbrief.layout.scene import Scene
from tests.layout.kept.arranged import changed, picture_of, places
from tests.layout.office import lane, path, scene, step
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


@settings(deadline=None, max_examples=40)
@given(grown_scenes())
def test_what_is_new_lies_on_nothing_and_inside_its_band(grown: tuple[Scene, Scene]) -> None:
    before, after = grown

    faults = measure(after, picture_of(after, changed(after, before)))

    assert (faults.overlapping, faults.outside) == (0, 0)


@settings(deadline=None, max_examples=40)
@given(grown_scenes())
def test_what_stood_there_keeps_its_size_and_its_neighbours(grown: tuple[Scene, Scene]) -> None:
    before, after = grown
    known, now = places(before), changed(after, before)
    holding = {node.inside for node in after.nodes}

    for one, other in combinations([node.id for node in before.nodes if node.id not in holding], 2):
        for way in (0, 1):
            assert (known[one].box[way] <= known[other].box[way]) == (now[one].box[way] <= now[other].box[way])
            assert now[one].box[way + 2] == known[one].box[way + 2]


@settings(deadline=None, max_examples=40)
@given(grown_scenes())
def test_what_is_taken_away_leaves_every_other_shape_where_it_is(grown: tuple[Scene, Scene]) -> None:
    after, before = grown

    known, now = places(before), changed(after, before)

    assert {node.id: now[node.id].box for node in after.nodes} == {node.id: known[node.id].box for node in after.nodes}
    assert measure(after, picture_of(after, now)).outside == 0


@settings(deadline=None, max_examples=40)
@given(grown_scenes())
def test_new_lines_lead_through_no_shape(grown: tuple[Scene, Scene]) -> None:
    before, after = grown
    standing = {edge.id for edge in before.edges}

    picture = picture_of(after, changed(after, before))

    fresh = tuple(edge for edge in after.edges if edge.id not in standing)
    assert measure(Scene(bands=after.bands, nodes=after.nodes, edges=fresh), picture).through == 0


def test_an_arrangement_of_which_nothing_is_left_is_laid_out_anew() -> None:
    before, after = scene(step("Register"), step("Assess")), scene(step("Pay"), step("File"), *path("Pay", "File"))

    assert changed(after, before) == places(after)


def test_bands_on_which_nothing_stands_yet_stay_where_they_were_put() -> None:
    drawn = scene(lane("Sales"), lane("Stock"))
    moved = {"Stock": Place(box=(20.0, 300.0, 640.0, 160.0))}

    assert changed(drawn, drawn, moved=moved)["Stock"] == moved["Stock"]


def test_a_new_step_stands_between_what_leads_to_it_and_what_it_leads_to() -> None:
    work = (step("Register"), step("Pay"))
    before = scene(*work, *path("Register", "Pay"))
    moved = {"Pay": Place(box=(600.0, places(before)["Pay"].box[1], 100.0, 80.0), band="Sales")}
    after = scene(*work, step("Assess"), *path("Register", "Assess", "Pay"))

    now = changed(after, before, moved=moved)

    assert now["Register"].box[0] + 100 < now["Assess"].box[0] < now["Assess"].box[0] + 100 < 600
    assert now["Assess"].box[1] == now["Register"].box[1]


def test_a_step_that_another_one_does_now_goes_to_the_lane_of_that_one() -> None:
    lanes = lane("Sales"), lane("Stock")
    before = scene(*lanes, step("Register"), step("Pack"), step("Pick", on="Stock"), *path("Register", "Pack"))
    packed = step("Pack", on="Stock")
    after = scene(*lanes, step("Register"), packed, step("Pick", on="Stock"), *path("Register", "Pack"))

    known, now = places(before), changed(after, before)

    assert now["Stock"].box[1] < now["Pack"].box[1]
    assert {each: now[each].box for each in ("Register", "Pick")} == {
        each: known[each].box for each in ("Register", "Pick")
    }


def test_a_step_that_is_put_into_another_makes_that_one_grow() -> None:
    before = scene(step("Register"), step("Assess"), step("Pay"), *path("Register", "Pay"))
    after = scene(step("Register"), step("Assess", inside="Register"), step("Pay"), *path("Register", "Pay"))

    now = changed(after, before)

    faults = measure(after, picture_of(after, now))
    assert (faults.outside, faults.through) == (0, 0)
    assert now["Register > Pay"].points[0][0] == now["Register"].box[0] + now["Register"].box[2]
    assert now["Register"].box[2] > 100


def test_a_step_that_is_taken_out_of_another_finds_a_place_outside() -> None:
    before = scene(step("Register"), step("Assess", inside="Register"), step("Ask", inside="Register"))
    after = scene(step("Register"), step("Assess"), step("Ask", inside="Register"))

    faults = measure(after, picture_of(after, changed(after, before)))

    assert (faults.overlapping, faults.outside) == (0, 0)
