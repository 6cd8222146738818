"""What is asked of boxes when something new is to stand among them."""

from collections.abc import Iterable

from backbrief.layout.picture import Box, Point

_TOUCH = 0.01


def box_of(numbers: tuple[float, ...]) -> Box:
    """The box of four numbers."""
    x, y, width, height = numbers
    return Box(x=x, y=y, width=width, height=height)


def right_of(box: Box) -> float:
    """The right side."""
    return box.x + box.width


def bottom_of(box: Box) -> float:
    """The lower side."""
    return box.y + box.height


def middle_of(box: Box) -> Point:
    """The point in the middle."""
    return Point(x=box.x + box.width / 2, y=box.y + box.height / 2)


def overlap(one: Box, other: Box) -> bool:
    """True when two boxes share more than an edge."""
    return (
        one.x + _TOUCH < right_of(other)
        and other.x + _TOUCH < right_of(one)
        and one.y + _TOUCH < bottom_of(other)
        and other.y + _TOUCH < bottom_of(one)
    )


def holds(box: Box, point: Point) -> bool:
    """True when a point lies inside."""
    return box.x <= point.x <= right_of(box) and box.y <= point.y <= bottom_of(box)


def shifted(box: Box, by: Point) -> Box:
    """The box elsewhere."""
    return Box(x=box.x + by.x, y=box.y + by.y, width=box.width, height=box.height)


def around(box: Box, margin: float) -> Box:
    """The box with a margin on each side."""
    return Box(x=box.x - margin, y=box.y - margin, width=box.width + 2 * margin, height=box.height + 2 * margin)


def enclosing(boxes: Iterable[Box]) -> Box:
    """The smallest box around at least one."""
    all_boxes = list(boxes)
    left, top = min(box.x for box in all_boxes), min(box.y for box in all_boxes)
    right, bottom = max(map(right_of, all_boxes)), max(map(bottom_of, all_boxes))
    return Box(x=left, y=top, width=right - left, height=bottom - top)


def stretch(start: Point, end: Point) -> Box:
    """A straight piece of a line as a thin box."""
    width, height = abs(start.x - end.x), abs(start.y - end.y)
    return Box(x=min(start.x, end.x), y=min(start.y, end.y), width=width or 1.0, height=height or 1.0)
