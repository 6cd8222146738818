"""New lines lead around shapes, and where no way does, straight through."""

import pytest

from backbrief.layout.kept.boxes import around
from backbrief.layout.kept.doors import doors_to_enter, doors_to_leave
from backbrief.layout.kept.lines import put_lines
from backbrief.layout.kept.sheet import Sheet
from backbrief.layout.kept.walk import walk
from backbrief.layout.picture import Box
from tests.layout.office import path, scene, step

REGISTER = Box(x=0, y=0, width=100, height=80)
PAY = Box(x=400, y=0, width=100, height=80)


def test_a_way_is_straight_where_nothing_stands_between() -> None:
    way = walk(doors_to_leave(REGISTER), doors_to_enter(PAY), shapes=[REGISTER, PAY], lines=[])

    assert way is not None
    assert [(point.x, point.y) for point in way] == [(100, 40), (400, 40)]


def test_a_way_leads_around_what_stands_between() -> None:
    between = Box(x=200, y=0, width=100, height=80)

    way = walk(doors_to_leave(REGISTER), doors_to_enter(PAY), shapes=[REGISTER, PAY, between], lines=[])

    assert way is not None
    assert len(way) > 2
    assert not any(0 < point.y < 80 and 200 < point.x < 300 for point in way)


def test_a_way_keeps_off_a_line_that_is_there() -> None:
    line = Box(x=100, y=40, width=300, height=1)

    way = walk(doors_to_leave(REGISTER), doors_to_enter(PAY), shapes=[REGISTER, PAY], lines=[line])

    assert way is not None
    assert len(way) > 2


def test_there_is_no_way_out_of_a_shape_that_is_walled_in() -> None:
    wall = around(REGISTER, 30)

    assert walk(doors_to_leave(REGISTER), doors_to_enter(PAY), shapes=[REGISTER, PAY, wall], lines=[]) is None


@pytest.mark.parametrize(("y", "corners"), [(0, 2), (200, 3)])
def test_a_flow_to_a_shape_that_is_walled_in_is_drawn_through_the_wall(y: float, corners: int) -> None:
    drawn = scene(step("Register"), step("Wall"), step("Pay"), *path("Register", "Pay"))
    sheet = Sheet(scene=drawn, attached={})
    target = Box(x=400, y=y, width=100, height=80)
    sheet.nodes |= {"Register": REGISTER, "Wall": around(target, 30), "Pay": target}

    put_lines(sheet, {"Register > Pay": None})

    assert len(sheet.lines["Register > Pay"].points) == corners
