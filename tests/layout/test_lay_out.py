"""Whatever the scene, the picture holds the bars; and small scenes are drawn as people draw them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from backbrief.layout.lay_out import lay_out
from backbrief.layout.measure import measure
from backbrief.layout.picture import Box, Point
from backbrief.layout.scene import Edge, Scene
from tests.layout.office import branch, crowd, edge, event, lane, path, scene, step
from tests.layout.scenes import scenes


@settings(deadline=None, max_examples=60)
@given(scenes())
def test_no_scene_is_drawn_with_a_fault(drawn: Scene) -> None:
    faults = measure(drawn, lay_out(drawn))

    assert (faults.overlapping, faults.through, faults.outside) == (0, 0, 0)


@settings(deadline=None, max_examples=40)
@given(scenes())
def test_every_line_runs_upright_or_level_inside_the_picture(drawn: Scene) -> None:
    picture = lay_out(drawn)

    for route in picture.routes.values():
        assert len(route.points) >= 2
        assert all(a.x == b.x or a.y == b.y for a, b in pairwise(route.points))
        assert all(0 <= point.x <= picture.width and 0 <= point.y <= picture.height for point in route.points)


@settings(deadline=None, max_examples=30)
@given(scenes())
def test_the_same_scene_gives_the_same_picture(drawn: Scene) -> None:
    assert lay_out(drawn) == lay_out(drawn)


@settings(deadline=None, max_examples=30)
@given(scenes())
def test_lines_of_strangers_never_lie_on_each_other(drawn: Scene) -> None:
    flat = Scene(bands=drawn.bands, nodes=tuple(node for node in drawn.nodes if node.inside is None))
    kept = {band.id for band in flat.bands} | {node.id for node in flat.nodes}
    edges = tuple(edge for edge in drawn.edges if {edge.source, edge.target} <= kept)
    flat = Scene(bands=flat.bands, nodes=flat.nodes, edges=edges)

    assert measure(flat, lay_out(flat)).coinciding == 0


def test_an_empty_scene_is_an_empty_picture() -> None:
    picture = lay_out(Scene())

    assert (picture.bands, picture.nodes, picture.routes, picture.labels) == ({}, {}, {}, {})


def test_a_main_path_is_one_straight_line() -> None:
    names = ("Order received", "Check order", "Send goods", "Send invoice")
    drawn = scene(event("Order received"), *(step(name) for name in names[1:]), *path(*names))

    picture = lay_out(drawn)

    assert {middle(picture.nodes[name]).y for name in names} == {middle(picture.nodes["Check order"]).y}
    assert measure(drawn, picture).bends == 0
    assert [picture.nodes[name].x for name in names] == sorted(picture.nodes[name].x for name in names)


def test_three_answers_lie_around_the_axis_of_their_branch_in_the_order_listed() -> None:
    answers = ("Approve", "Ask back", "Reject")
    flows = [part for answer in answers for part in path("How to go on?", answer, "Answered")]
    drawn = scene(branch("How to go on?"), *(step(answer) for answer in answers), branch("Answered"), *flows)

    picture = lay_out(drawn)

    heights = [middle(picture.nodes[answer]).y for answer in answers]
    assert heights == sorted(heights)
    assert heights[1] == middle(picture.nodes["How to go on?"]).y == middle(picture.nodes["Answered"]).y
    assert measure(drawn, picture).bends == 4


def test_a_loop_is_drawn_back_around_the_steps() -> None:
    drawn = scene(step("Write"), step("Review"), branch("Good?"), step("Publish"))
    drawn = with_edges(drawn, *path("Write", "Review", "Good?", "Publish"), edge("Good?", "Write", "no"))

    picture = lay_out(drawn)

    back = picture.routes["Good? > Write"]
    assert len(back.points) == 4
    assert picture.nodes["Write"].x < picture.nodes["Good?"].x
    assert back.label is not None


def test_lanes_are_stacked_in_the_order_given_inside_their_pool() -> None:
    bands = (lane("Insurer"), lane("Front desk", of="Insurer"), lane("Claims", of="Insurer"), lane("Customer"))
    drawn = scene(*bands, step("Take claim", on="Front desk"), step("Assess claim", on="Claims"))
    drawn = with_edges(drawn, *path("Take claim", "Assess claim"))

    boxes = lay_out(drawn).bands

    assert boxes["Front desk"].y + boxes["Front desk"].height == boxes["Claims"].y
    assert boxes["Claims"].y + boxes["Claims"].height == boxes["Insurer"].y + boxes["Insurer"].height
    assert boxes["Customer"].y > boxes["Claims"].y + boxes["Claims"].height
    assert boxes["Customer"].height < boxes["Claims"].height
    assert {box.x + box.width for box in boxes.values()} == {boxes["Insurer"].x + boxes["Insurer"].width}


def test_a_message_runs_straight_down_to_the_pool_that_receives_it() -> None:
    bands = (lane("Insurer"), lane("Customer"), lane("Garage"))
    drawn = scene(*bands, step("Send letter", on="Insurer"), step("Repair car", on="Garage"))
    drawn = with_edges(
        drawn,
        edge("Send letter", "Customer", "letter", kind="message"),
        edge("Repair car", "Send letter", "invoice", kind="message"),
    )

    picture = lay_out(drawn)

    letter = picture.routes["Send letter > Customer"]
    assert letter.points[-1].y == picture.bands["Customer"].y
    assert measure(drawn, picture).bends == 0
    assert measure(drawn, picture).label_overlaps == 0


def test_a_pool_may_write_to_another_to_its_own_lane_and_to_itself() -> None:
    drawn = scene(lane("Customer"), lane("Insurer"), lane("Claims", of="Insurer"))
    pairs = [("Customer", "Insurer"), ("Insurer", "Customer"), ("Insurer", "Claims"), ("Claims", "Claims")]
    drawn = with_edges(drawn, *(edge(*pair, kind="message") for pair in pairs))

    picture = lay_out(drawn)

    between = picture.routes["Customer > Insurer"].points
    assert [point.y for point in between] == [bottom(picture.bands["Customer"]), picture.bands["Insurer"].y]
    assert all(len(route.points) == 2 for route in picture.routes.values())


def test_a_step_may_write_to_its_own_pool() -> None:
    drawn = with_edges(scene(step("Post notice")), edge("Post notice", "Sales", kind="message"))

    picture = lay_out(drawn)

    end = picture.routes["Post notice > Sales"].points[-1]
    assert end.y in {picture.bands["Sales"].y, bottom(picture.bands["Sales"])}


def test_a_step_without_lane_in_a_pool_with_lanes_gets_a_strip_of_the_pool() -> None:
    drawn = scene(lane("Firm"), lane("Sales", of="Firm"), step("Sell"), step("Wait", on="Firm"), edge("Sell", "Wait"))

    picture = lay_out(drawn)

    assert picture.nodes["Wait"].y > bottom(picture.bands["Sales"])
    assert measure(drawn, picture).outside == 0


def test_an_expanded_step_grows_around_its_inner_steps_to_any_depth() -> None:
    drawn = scene(
        step("Handle claim"),
        step("Assess", inside="Handle claim"),
        step("Visit", inside="Assess"),
        step("Report", inside="Assess"),
        step("Close"),
        *path("Visit", "Report"),
        *path("Handle claim", "Close"),
    )

    picture = lay_out(drawn)

    assert encloses(picture.nodes["Handle claim"], picture.nodes["Assess"])
    assert encloses(picture.nodes["Assess"], picture.nodes["Visit"])
    assert encloses(picture.nodes["Assess"], picture.nodes["Report"])
    assert picture.nodes["Close"].x > picture.nodes["Handle claim"].x + picture.nodes["Handle claim"].width


def test_edges_go_through_the_border_of_an_expanded_step_where_the_design_says_so() -> None:
    drawn = scene(
        lane("Sales"),
        lane("Customer"),
        step("Handle"),
        step("Check", inside="Handle"),
        step("Deep", inside="Check"),
        step("Ask", inside="Handle"),
        step("Close"),
    )
    drawn = with_edges(
        drawn,
        edge("Deep", "Close"),
        edge("Close", "Deep"),
        edge("Handle", "Deep"),
        edge("Ask", "Handle"),
        edge("Customer", "Ask", kind="message"),
        edge("Deep", "Customer", kind="message"),
    )

    picture = lay_out(drawn)

    faults = measure(drawn, picture)
    assert (faults.overlapping, faults.through, faults.outside) == (0, 0, 0)
    assert picture.routes["Deep > Customer"].points[0].y == bottom(picture.nodes["Deep"])
    assert picture.routes["Deep > Customer"].points[-1].y == picture.bands["Customer"].y
    assert picture.routes["Ask > Handle"].points[-1].y == bottom(picture.nodes["Handle"])


def test_a_message_up_leaves_an_expanded_step_by_its_upper_border() -> None:
    drawn = scene(lane("Customer"), lane("Sales"), step("Handle"), step("Ask", inside="Handle"))
    drawn = with_edges(drawn, edge("Ask", "Customer", kind="message"), edge("Customer", "Ask", kind="message"))

    picture = lay_out(drawn)

    for name in ("Ask > Customer", "Customer > Ask"):
        heights = [point.y for point in picture.routes[name].points]
        assert max(heights) == picture.nodes["Ask"].y
        assert min(heights) == bottom(picture.bands["Customer"])


def test_a_name_stands_beside_the_shape_where_lines_take_both_sides() -> None:
    answers = ("Approve", "Ask back", "Reject")
    drawn = scene(branch("How?"), event("Day over"), *(step(answer) for answer in answers))
    drawn = with_edges(drawn, *(edge("How?", answer, "answer") for answer in answers))

    picture = lay_out(drawn)

    assert picture.labels["How?"].x > middle(picture.nodes["How?"]).x
    assert middle(picture.labels["Day over"]).x == middle(picture.nodes["Day over"]).x
    assert picture.labels["Day over"].y > bottom(picture.nodes["Day over"])
    assert measure(drawn, picture).label_overlaps == 0


def test_steps_without_any_flow_stand_side_by_side() -> None:
    drawn = scene(*(step(f"Idea {number}") for number in range(10)))

    boxes = lay_out(drawn).nodes.values()

    assert len({box.y for box in boxes}) == 2
    assert len({box.x for box in boxes}) == 8


def test_self_loops_and_parallel_flows_are_lines_of_their_own() -> None:
    drawn = scene(branch("More?"), step("Count"))
    flows = [edge("More?", "Count"), edge("More?", "More?")]
    drawn = with_edges(drawn, *flows, Edge(id="twin", source="More?", target="Count"))

    picture = lay_out(drawn)

    assert picture.routes["twin"].points != picture.routes["More? > Count"].points
    assert len(picture.routes["More? > More?"].points) == 5


def test_one_more_step_at_the_end_leaves_all_others_where_they_are() -> None:
    names = ("Receive", "Check", "Approve", "Pay")
    before = scene(*(step(name) for name in names), *path(*names))
    after = scene(*(step(name) for name in names), step("Archive"), *path(*names, "Archive"))

    first, second = lay_out(before), lay_out(after)

    assert {name: second.nodes[name] for name in names} == first.nodes


def test_forty_lanes_keep_every_step_in_its_own() -> None:
    lanes = [lane(f"Team {number}") for number in range(40)]
    steps = [step(f"Step {number}", on=f"Team {number * 7 % 40}") for number in range(80)]
    drawn = scene(*lanes, *steps, *path(*(part.id for part in steps)))

    faults = measure(drawn, lay_out(drawn))

    assert (faults.overlapping, faults.through, faults.outside) == (0, 0, 0)


def test_a_label_never_leaves_the_picture_or_touches_a_line() -> None:
    drawn = scene(lane("Sales"), lane("Customer"), step("Check"), step("Send letter"), *path("Check", "Send letter"))
    drawn = with_edges(drawn, edge("Send letter", "Customer", "Letter with the decision", kind="message"))

    picture = lay_out(drawn)

    label = picture.routes["Send letter > Customer"].label
    assert label is not None
    assert label.x + label.width <= picture.bands["Sales"].x + picture.bands["Sales"].width
    assert measure(drawn, picture).label_overlaps == 0


@pytest.mark.parametrize(("count", "lanes"), [(60, 1), (90, 3), (160, 8)])
def test_a_crowd_of_steps_is_drawn_without_a_fault(count: int, lanes: int) -> None:
    drawn = crowd(count, lanes=lanes)

    faults = measure(drawn, lay_out(drawn))

    assert (faults.overlapping, faults.through, faults.outside, faults.coinciding) == (0, 0, 0, 0)


def test_question_and_reply_between_two_pools_do_not_chase_each_other_through_time() -> None:
    drawn = scene(lane("Sales"), lane("Customer"), step("Ask"), step("Answer", on="Customer"))
    drawn = with_edges(drawn, edge("Ask", "Answer", kind="message"), edge("Answer", "Ask", kind="message"))

    picture = lay_out(drawn)

    assert picture.nodes["Ask"].x == picture.nodes["Answer"].x
    assert measure(drawn, picture).bends == 0


def test_many_letters_to_one_pool_are_lines_of_their_own_with_labels_inside_the_picture() -> None:
    drawn = scene(lane("Sales"), lane("Customer"), step("Write letters"), step("File"), *path("Write letters", "File"))
    labels = [f"Letter number {number} with the supplementary documents requested" for number in range(30)]
    letters = [
        Edge(id=label, source="Write letters", target="Customer", label=label, kind="message") for label in labels
    ]

    picture = lay_out(with_edges(drawn, *letters))

    assert len({picture.routes[label].points[-1].x for label in labels}) == 30
    assert all(picture.routes[label].label is not None for label in labels)


def with_edges(drawn: Scene, *edges: Edge) -> Scene:
    """The scene with more edges."""
    return scene(*drawn.bands, *drawn.nodes, *drawn.edges, *edges)


def middle(box: Box) -> Point:
    """The middle of a box."""
    return Point(x=box.x + box.width / 2, y=box.y + box.height / 2)


def bottom(box: Box) -> float:
    """The lower edge of a box."""
    return box.y + box.height


def encloses(outer: Box, inner: Box) -> bool:
    """Whether one box lies strictly inside the other."""
    return outer.x < inner.x and outer.y < inner.y and bottom(inner) < bottom(outer)
