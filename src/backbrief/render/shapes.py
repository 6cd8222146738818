"""The parts of a picture as SVG: steps, branches, events, lines, texts and badges."""

from collections.abc import Iterator, Sequence
from html import escape

from backbrief.domain.branch import Branch, Event
from backbrief.layout.picture import Box, Point
from backbrief.layout.text import LINE_HEIGHT, wrapped


def event(drawn: Event, box: Box) -> Iterator[str]:
    """A circle: thick for an end, double and with a sign for what is waited for."""
    x, y, radius = box.x + box.width / 2, box.y + box.height / 2, box.width / 2
    end = " end" if drawn.kind == "end" else ""
    yield f'<circle class="event{end}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'
    if drawn.kind not in ("start", "end"):
        yield f'<circle class="event" cx="{number(x)}" cy="{number(y)}" r="{number(radius - 4)}"/>'
    if drawn.kind == "message":
        yield f'<path class="mark" d="M{number(x - 7)} {number(y - 5)}h14v10h-14zl7 6l7 -6"/>'
    if drawn.kind == "time":
        yield f'<path class="mark" d="M{number(x)} {number(y - 8)}v8l5 4"/>'


_MARKS = {
    "all of": "M-9 0h18M0 -9v18",
    "any of": "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0",
    "one of": "M-6 -6l12 12M-6 6l12 -12",
}


def branch(drawn: Branch, box: Box) -> Iterator[str]:
    """A diamond with the sign of its kind."""
    x, y, half = box.x + box.width / 2, box.y + box.height / 2, box.width / 2
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    yield f'<polygon class="branch" points="{" ".join(f"{number(a)},{number(b)}" for a, b in corners)}"/>'
    mark = _MARKS.get(str(drawn.kind), "M-7 -3h14l-3 9h-8z")
    yield f'<path class="mark" transform="translate({number(x)} {number(y)})" d="{mark}"/>'


_BADGE = 20.0
_BADGE_MARGIN = 12.0
_DIGIT = 7.0


def rectangle(box: Box, kind: str, *, radius: float = 0) -> str:
    """A rectangle, its corners rounded where a radius is given."""
    rounded = f' rx="{radius:g}"' if radius else ""
    size = f'width="{number(box.width)}" height="{number(box.height)}"'
    return f'<rect class="{kind}" x="{number(box.x)}" y="{number(box.y)}" {size}{rounded}/>'


def badge(at: Point, *, state: str, count: int) -> str:
    """A number on a filled ground as wide as it needs; a dot where there is nothing to count."""
    if not count:
        return f'<circle class="badge {state}" cx="{number(at.x)}" cy="{number(at.y)}" r="5"/>'
    width = max(_BADGE, _BADGE_MARGIN + _DIGIT * len(str(count)))
    ground = Box(x=at.x - width / 2, y=at.y - _BADGE / 2, width=width, height=_BADGE)
    return rectangle(ground, f"badge {state}", radius=_BADGE / 2) + text((str(count),), at.x, at.y, kind="count")


def label(words: str, box: Box) -> str:
    """A text beside a line or a shape, wrapped to its box."""
    lines = wrapped(words, width=box.width + 1)
    return text(lines, box.x + box.width / 2, box.y + box.height / 2, kind="label")


def text(lines: Sequence[str], x: float, y: float, *, kind: str = "name", anchor: str = "middle") -> str:
    """Lines of text around a place."""
    top = y - (len(lines) - 1) * LINE_HEIGHT / 2 + 4
    spans = "".join(
        f'<tspan x="{number(x)}" y="{number(top + index * LINE_HEIGHT)}">{escape(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f'<text class="{kind}" text-anchor="{anchor}">{spans}</text>'


def upright(line: str, x: float, y: float) -> str:
    """One line of text, turned to be read from below."""
    place = f'x="{number(x)}" y="{number(y)}" transform="rotate(-90 {number(x)} {number(y)})"'
    return f'<text text-anchor="middle" {place}>{escape(line)}</text>'


def path(points: Sequence[Point]) -> str:
    """The way of a line, as a path says it."""
    return "".join(f"{'L' if index else 'M'}{number(at.x)} {number(at.y)}" for index, at in enumerate(points))


def before_the_tip(points: Sequence[Point]) -> Point:
    """A place on the last piece of a line, clear of the shape that it leads to."""
    last, earlier = points[-1], points[-2]
    length = abs(last.x - earlier.x) + abs(last.y - earlier.y)
    share = min(0.5, 22 / length) if length else 0
    return Point(x=last.x + (earlier.x - last.x) * share, y=last.y + (earlier.y - last.y) * share)


def number(value: float) -> str:
    """A number as short as it can be said."""
    return f"{value:.1f}".removesuffix(".0")
