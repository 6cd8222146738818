"""A picture cut into sheets loses nothing, and each sheet can be read and says where its lines go on."""

from itertools import pairwise
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.layout.clipping import holds, shared, touches
from backbrief.layout.excerpt import Excerpt, excerpt, whole
from backbrief.layout.lay_out import lay_out
from backbrief.layout.paper import LYING, UPRIGHT, on_paper
from backbrief.layout.picture import Box, Picture, Point, Route
from backbrief.layout.scene import Scene
from backbrief.layout.sheets import Room, Sheet, Side, fits, sheets_of
from tests.layout.office import crowd, lane, path, scene, step
from tests.layout.scenes import scenes

NOTE = Room(width=700.0, height=420.0)
OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}


def cut(drawn: Scene, room: Room = NOTE) -> tuple[Picture, list[Excerpt]]:
    """The picture of a scene, and what stands on each of its sheets."""
    picture = lay_out(drawn)
    return picture, [excerpt(picture, sheet) for sheet in sheets_of(drawn, picture, room=room)]


def long_work(*, steps: int, lanes: int = 2) -> Scene:
    """Steps one after another, the lanes taking turns."""
    names = [f"Step {number}" for number in range(steps)]
    bands = [lane(f"Team {number}", of="Our company") for number in range(lanes)]
    shapes = [step(name, on=f"Team {number % lanes}") for number, name in enumerate(names)]
    return scene(lane("Our company"), *bands, *shapes, *path(*names))


@settings(deadline=None, max_examples=25)
@given(scenes(), st.sampled_from([NOTE, UPRIGHT, LYING]))
def test_every_shape_and_every_text_stands_whole_on_a_sheet(drawn: Scene, room: Room) -> None:
    picture, found = cut(drawn, room)

    frames = {node.inside for node in drawn.nodes}
    labels = {edge: route.label for edge, route in picture.routes.items() if route.label}
    for node in drawn.nodes:
        box = picture.nodes[node.id]
        if node.id not in frames and box.width < room.width / 3:
            assert any(holds(each.part, box) for each in found)
    assert {name for each in found for name in each.names} == set(picture.labels)
    assert {label for each in found for label in each.labels} == set(labels)


@settings(deadline=None, max_examples=25)
@given(scenes(), st.sampled_from([NOTE, UPRIGHT, LYING]))
def test_no_piece_of_a_line_is_lost(drawn: Scene, room: Room) -> None:
    picture, found = cut(drawn, room)

    for name, route in picture.routes.items():
        parts = [
            part for each in found for line in each.lines if line.edge_id == name for part in pairwise(line.points)
        ]
        for one, other in pairwise(route.points):
            for share in (0.01, 0.3, 0.5, 0.8, 0.99):
                assert any(lies_on(between(one, other, share), *part) for part in parts)


@settings(deadline=None, max_examples=25)
@given(scenes(), st.sampled_from([NOTE, UPRIGHT, LYING]))
def test_every_sheet_fits_and_names_the_bands_that_it_cuts(drawn: Scene, room: Room) -> None:
    picture, found = cut(drawn, room)

    for each in found:
        assert each.frame.width <= room.width + 1
        assert each.frame.height <= room.height + 1
        for band, box in picture.bands.items():
            inside = box.y < each.part.y + each.part.height and each.part.y < box.y + box.height
            assert (band in each.bands) == inside


@settings(deadline=None, max_examples=25)
@given(scenes(), st.sampled_from([NOTE, LYING]))
def test_a_line_goes_on_where_its_mark_says(drawn: Scene, room: Room) -> None:
    _, found = cut(drawn, room)

    for number, each in enumerate(found, 1):
        for mark in each.marks:
            there = found[mark.sheet - 1]
            assert {line.edge_id for line in each.lines} & {line.edge_id for line in there.lines}
            if not overlap(each.part, there.part):
                assert number in {back.sheet for back in there.marks if back.side == OPPOSITE[mark.side]}


def test_long_work_lies_on_several_sheets_side_by_side() -> None:
    drawn = long_work(steps=12)

    picture, found = cut(drawn)

    assert not fits(picture, NOTE)
    assert len(found) > 2
    assert all(set(each.bands) == {"Our company", "Team 0", "Team 1"} for each in found)
    first, second = found[:2]
    assert [(mark.side, mark.ways, mark.sheet) for mark in first.marks] == [("right", ("to",), 2)]
    assert next((mark.side, mark.ways, mark.sheet) for mark in second.marks) == ("left", ("from",), 1)
    assert first.marks[0].at.y == second.marks[0].at.y


def test_lines_close_to_each_other_share_one_mark() -> None:
    ends = ((50.0, 500.0, 40.0), (500.0, 50.0, 52.0), (50.0, 500.0, 150.0))
    lines = {
        f"line {number}": Route(edge_id=f"line {number}", points=(Point(x=begin, y=y), Point(x=end, y=y)))
        for number, (begin, end, y) in enumerate(ends)
    }
    picture = Picture(width=600, height=200, bands={}, nodes={}, routes=lines, labels={})
    left_half = Sheet(number=1, part=Box(x=0, y=0, width=300, height=200), beside={"right": 2})

    found = excerpt(picture, left_half)

    assert [(mark.at.y, mark.ways) for mark in found.marks] == [(46.0, ("to", "from")), (150.0, ("to",))]


def test_a_picture_with_many_lanes_is_cut_between_lanes() -> None:
    drawn = long_work(steps=8, lanes=8)

    picture, found = cut(drawn)

    borders = {edge for box in picture.bands.values() for edge in (box.y, box.y + box.height)}
    assert len({each.part.y for each in found}) > 1
    assert {each.part.y for each in found} <= borders
    assert {mark.side for each in found for mark in each.marks} == set(get_args(Side))


def test_a_step_that_holds_others_may_go_on_from_sheet_to_sheet() -> None:
    inner = [f"Ask {number}" for number in range(9)]
    drawn = scene(step("Ask around"), *(step(name, inside="Ask around") for name in inner), *path(*inner))

    picture, found = cut(drawn)

    around = picture.nodes["Ask around"]
    pieces = [shared(each.part, around) for each in found if touches(each.part, around)]
    assert len(pieces) > 1
    assert sum(piece.width for piece in pieces) >= around.width


def test_where_nothing_is_drawn_there_is_no_sheet() -> None:
    names = [f"Step {number}" for number in range(12)]
    quiet = [lane(f"Team {number}") for number in range(1, 9)]
    drawn = scene(lane("Sales"), *quiet, *map(step, names), *path(*names), step("Alone", on="Team 8"))

    _, found = cut(drawn)

    columns, rows = {each.part.x for each in found}, {each.part.y for each in found}
    assert len(rows) > 1
    assert len(found) < len(columns) * len(rows)


def test_an_empty_picture_has_no_sheet() -> None:
    picture, found = cut(Scene())

    assert found == []
    assert whole(picture).lines == ()


def test_paper_is_turned_only_for_what_is_too_wide() -> None:
    short, wide, long = (long_work(steps=steps) for steps in (3, 6, 30))

    held = [on_paper(drawn, lay_out(drawn)) for drawn in (short, wide, long)]

    assert [(len(paper.sheets) > 1, paper.lying) for paper in held] == [(False, False), (False, True), (True, True)]


def test_upright_paper_is_taken_for_what_is_high() -> None:
    drawn = long_work(steps=12, lanes=8)

    paper = on_paper(drawn, lay_out(drawn))

    assert len(paper.sheets) > 1
    assert not paper.lying


def test_a_crowd_of_work_is_cut_without_losing_any() -> None:
    drawn = crowd(120, lanes=5)

    picture, found = cut(drawn, LYING)

    assert all(any(holds(each.part, box) for each in found) for box in picture.nodes.values())


def overlap(one: Box, other: Box) -> bool:
    both = shared(one, other)
    return both.width > 0 and both.height > 0


def between(one: Point, other: Point, share: float) -> Point:
    return Point(x=one.x + (other.x - one.x) * share, y=one.y + (other.y - one.y) * share)


def lies_on(place: Point, one: Point, other: Point) -> bool:
    """Whether a place lies on a level or upright line."""
    box = Box(
        x=min(one.x, other.x) - 0.01,
        y=min(one.y, other.y) - 0.01,
        width=abs(one.x - other.x) + 0.02,
        height=abs(one.y - other.y) + 0.02,
    )
    return touches(box, Box(x=place.x, y=place.y, width=0, height=0))
