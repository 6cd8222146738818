"""Each fault is counted where it is, and only there."""

from dataclasses import replace

from backbrief.layout.lay_out import lay_out
from backbrief.layout.measure import Faults, measure
from backbrief.layout.picture import Box, Picture, Point, Route
from backbrief.layout.scene import Scene
from tests.layout.office import branch, edge, lane, scene, step

CLEAN = Faults(overlapping=0, through=0, outside=0, label_overlaps=0, coinciding=0, crossings=0, bends=0, length=100.0)


def desk() -> tuple[Scene, Picture]:
    """Three steps in a row, one line between the first two."""
    drawn = scene(step("Check"), step("Approve"), step("Pay"), edge("Check", "Approve"))
    boxes = {"Check": Box(x=50, y=20, width=100, height=80), "Approve": Box(x=250, y=20, width=100, height=80)}
    boxes["Pay"] = Box(x=450, y=20, width=100, height=80)
    route = line("Check > Approve", (150, 60), (250, 60))
    picture = Picture(
        width=600,
        height=200,
        bands={"Sales": Box(x=0, y=0, width=600, height=200)},
        nodes=boxes,
        routes={"Check > Approve": route},
        labels={},
    )
    return drawn, picture


def line(name: str, *points: tuple[float, float]) -> Route:
    """A route through these points."""
    return Route(edge_id=name, points=tuple(Point(x=x, y=y) for x, y in points))


def test_a_clean_picture_has_only_its_length() -> None:
    drawn, picture = desk()

    assert measure(drawn, picture) == CLEAN


def test_steps_on_top_of_each_other_overlap() -> None:
    drawn, picture = desk()
    moved = replace(picture, nodes={**picture.nodes, "Pay": Box(x=340, y=90, width=100, height=80)})

    assert measure(drawn, moved) == replace(CLEAN, overlapping=1)


def test_a_step_that_sticks_out_of_its_lane_is_outside() -> None:
    drawn, picture = desk()
    moved = replace(picture, nodes={**picture.nodes, "Pay": Box(x=450, y=150, width=100, height=80)})

    assert measure(drawn, moved) == replace(CLEAN, outside=1)


def test_a_lane_that_sticks_out_of_its_pool_is_outside() -> None:
    drawn = scene(lane("Firm"), lane("Sales", of="Firm"))
    bands = {"Firm": Box(x=0, y=0, width=100, height=100), "Sales": Box(x=30, y=50, width=70, height=60)}
    picture = Picture(width=200, height=200, bands=bands, nodes={}, routes={}, labels={})

    assert measure(drawn, picture).outside == 1


def test_an_inner_step_that_leaves_its_enclosing_step_is_outside() -> None:
    drawn = scene(step("Handle"), step("Check", inside="Handle"))
    picture = lay_out(drawn)
    moved = replace(picture, nodes={**picture.nodes, "Check": picture.bands["Sales"]})

    assert measure(drawn, picture).outside == 0
    assert measure(drawn, moved).outside == 1


def test_a_line_through_a_foreign_step_is_counted_once_with_its_bends() -> None:
    drawn, picture = desk()
    route = line("Check > Approve", (150, 60), (400, 60), (400, 70), (520, 70), (520, 180), (300, 180), (300, 100))
    moved = replace(picture, routes={"Check > Approve": route})

    faults = measure(drawn, moved)

    assert (faults.through, faults.bends) == (1, 5)


def test_a_line_back_through_its_own_step_runs_through_it() -> None:
    drawn, picture = desk()
    route = line("Check > Approve", (150, 60), (200, 60), (200, 40), (20, 40), (20, 10), (300, 10), (300, 20))
    moved = replace(picture, routes={"Check > Approve": route})

    assert measure(drawn, moved).through == 1


def test_a_line_out_of_an_expanded_step_may_cross_its_border() -> None:
    drawn = scene(step("Handle"), step("Check", inside="Handle"), step("Pay"), edge("Check", "Pay"))

    assert measure(drawn, lay_out(drawn)).through == 0


def test_lines_that_cross_and_lines_that_coincide_are_told_apart() -> None:
    drawn = scene(*(step(name) for name in "ABCDEF"), edge("A", "B"), edge("C", "D"), edge("E", "F"), edge("A", "F"))
    bare = Picture(
        width=600, height=400, bands={"Sales": Box(x=0, y=0, width=600, height=400)}, nodes={}, routes={}, labels={}
    )
    boxes = {name: Box(x=10 + 20 * place, y=300, width=10, height=10) for place, name in enumerate("ABCDEF")}
    routes = {
        "A > B": line("A > B", (0, 50), (100, 50)),
        "C > D": line("C > D", (50, 0), (50, 100)),
        "E > F": line("E > F", (20, 50), (200, 50)),
        "A > F": line("A > F", (60, 50), (90, 50)),
    }

    faults = measure(drawn, replace(bare, nodes=boxes, routes=routes))

    assert (faults.crossings, faults.coinciding) == (2, 1)


def test_a_label_on_a_step_a_line_or_another_label_overlaps() -> None:
    drawn, picture = desk()
    drawn = replace(drawn, nodes=(*drawn.nodes, branch("Paid?")))
    nodes = {**picture.nodes, "Paid?": Box(x=400, y=120, width=50, height=50)}
    routes = {
        "Check > Approve": replace(picture.routes["Check > Approve"], label=Box(x=130, y=50, width=40, height=20))
    }
    labels = {"Paid?": Box(x=165, y=40, width=30, height=15)}

    faults = measure(drawn, replace(picture, nodes=nodes, routes=routes, labels=labels))

    assert faults.label_overlaps == 3
