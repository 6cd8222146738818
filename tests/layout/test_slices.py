"""A stretch is cut into as few slices as can be, where that costs the reader least, and no span is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backbrief.layout.slices import sliced
from backbrief.layout.span import Span


def span(begin: float, end: float) -> Span:
    return Span(begin=begin, end=end)


def test_what_fits_is_one_slice() -> None:
    slices = sliced(span(0, 90), room=100, whole=[span(20, 40)], crossed=[])

    assert slices == (span(0, 90),)


def test_the_cut_lies_where_no_shape_stands() -> None:
    shapes = [span(10, 60), span(80, 120), span(150, 190)]

    slices = sliced(span(0, 200), room=140, whole=shapes, crossed=[])

    assert slices == (span(0, 70), span(70, 200))


def test_of_several_gaps_the_one_with_fewer_lines_through_it_is_cut() -> None:
    shapes = [span(10, 60), span(80, 120), span(140, 190)]

    slices = sliced(span(0, 200), room=140, whole=shapes, crossed=[(span(60, 80), 3.0), (span(120, 140), 1.0)])

    assert slices == (span(0, 130), span(130, 200))


def test_a_cut_keeps_clear_of_what_lies_along_it() -> None:
    shapes = [span(0, 60), span(60, 90), span(120, 170), span(170, 200)]

    slices = sliced(span(0, 200), room=120, whole=shapes, crossed=[(span(104, 106), 4.0), (span(60, 150), 1.0)])

    assert slices == (span(0, 97), span(97, 200))


def test_a_shape_that_every_cut_goes_through_is_shown_again_from_its_beginning() -> None:
    shapes = [span(0, 40), span(30, 70), span(60, 100), span(90, 130), span(120, 160)]

    slices = sliced(span(0, 160), room=100, whole=shapes, crossed=[])

    assert len(slices) > 1
    assert all(any(each.begin <= shape.begin and shape.end <= each.end for each in slices) for shape in shapes)


@given(
    st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 150)), max_size=40),
    st.integers(300, 900),
)
def test_every_span_stands_whole_on_a_slice_and_every_slice_fits(drawn: list[tuple[int, int]], room: int) -> None:
    shapes = [span(begin, begin + length) for begin, length in drawn]
    extent = span(0, max([1, *(each.end for each in shapes)]))

    slices = sliced(extent, room=room, whole=shapes, crossed=[(each, 1.0) for each in shapes])

    assert slices[0].begin == extent.begin
    assert slices[-1].end == extent.end
    assert all(one.end >= other.begin for one, other in pairwise(slices))
    assert all(each.length <= room for each in slices)
    assert all(any(each.begin <= shape.begin and shape.end <= each.end for each in slices) for shape in shapes)
