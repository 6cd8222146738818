"""The parts of a line inside a box follow each other, and say where the line comes in and goes out."""

import pytest

from backbrief.layout.clipping import Run, runs
from backbrief.layout.picture import Box, Point

DESK = Box(x=10, y=10, width=100, height=50)


def points(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(x=x, y=y) for x, y in places)


def test_a_line_inside_stays_as_it_is() -> None:
    line = points((20, 20), (50, 20), (50, 40))

    assert runs(line, DESK) == [Run(points=line, enters=False, leaves=False)]


def test_a_line_that_crosses_is_cut_at_both_borders() -> None:
    found = runs(points((0, 20), (200, 20)), DESK)

    assert found == [Run(points=points((10, 20), (110, 20)), enters=True, leaves=True)]


def test_a_line_that_comes_back_has_two_parts() -> None:
    found = runs(points((50, 20), (200, 20), (200, 40), (50, 40)), DESK)

    assert found == [
        Run(points=points((50, 20), (110, 20)), enters=False, leaves=True),
        Run(points=points((110, 40), (50, 40)), enters=True, leaves=False),
    ]


def test_a_line_that_turns_on_the_border_leaves_there() -> None:
    found = runs(points((50, 20), (110, 20), (110, 20), (110, 5), (200, 5)), DESK)

    assert found == [Run(points=points((50, 20), (110, 20), (110, 10)), enters=False, leaves=True)]


@pytest.mark.parametrize("line", [points((0, 0), (200, 0)), points((0, 20), (5, 20)), points((5, 0), (5, 100))])
def test_a_line_outside_has_no_part(line: tuple[Point, ...]) -> None:
    assert runs(line, DESK) == []
