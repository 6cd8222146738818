"""The swimlanes of a workflow as a picture: SVG that is read aloud, themed and printed as it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from backbrief.domain.branch import Branch, Event
from backbrief.domain.transfer import Transfer
from backbrief.flow.beginning import Node
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey
from backbrief.layout.lay_out import lay_out
from backbrief.layout.picture import Box, Picture, Point
from backbrief.layout.scene import Band, Scene
from backbrief.layout.text import LINE_HEIGHT, wrapped
from backbrief.layout.workflow_scene import scene_of

HEADER = 30.0
NONE_COUNTED: Mapping[str, int] = {}
_STYLE = """
.bb{--ink:#1d2733;--line:#44546a;--paper:#fff;--band:#f6f8fa;--head:#e3e9f0;--shape:#fff;--accent:#0b5cad;--open:#b3261e;
--fine:#1a7f37;font:12px "Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){.bb{--ink:#e6edf3;--line:#9fb0c3;--paper:#0d1117;--band:#151b23;--head:#212b38;
--shape:#1b2430;--accent:#7ab7ff;--open:#ff8a80;--fine:#6fdd8b}}
@media print{.bb{--ink:#000;--line:#333;--paper:#fff;--band:#fafafa;--head:#eee;--shape:#fff;--accent:#0b5cad;
--open:#b3261e;--fine:#1a7f37}}
.bb text{fill:var(--ink)}.bb .band{fill:var(--band);stroke:var(--line)}.bb .head{fill:var(--head);stroke:var(--line)}
.bb .step,.bb .branch,.bb .event{fill:var(--shape);stroke:var(--line);stroke-width:1.4}
.bb .around{fill:none;stroke-dasharray:4 3}.bb .end{stroke-width:3.2}
.bb .mark{stroke:var(--line);stroke-width:2;fill:none}
.bb .flow{fill:none;stroke:var(--line);stroke-width:1.4}.bb .message{stroke-dasharray:6 4}
.bb .tip{fill:var(--line)}.bb .label{fill:var(--ink);paint-order:stroke;stroke:var(--band);stroke-width:3px}
.bb .badge{stroke:var(--paper);stroke-width:1.5}.bb .open{fill:var(--open)}.bb .fine{fill:var(--fine)}
.bb .count{fill:var(--paper);font-size:10px;font-weight:bold}
"""


def svg(
    survey: Survey,
    workflow: str,
    *,
    guesses: Mapping[str, int] = NONE_COUNTED,
    prefix: str = "flow",
    count_at_nodes: bool = False,
) -> str:
    """The picture of a workflow; each transfer carries how many things are left to guess there, counted by record.

    `prefix` keeps the ids of several pictures in one page apart. The shapes of each record stand in a group that bears
    its id; with `count_at_nodes` steps, branches and events carry their count too.
    """
    scene = scene_of(survey, workflow)
    drawing = _Drawing(survey, survey.graphs[workflow], scene, lay_out(scene), prefix)
    counted = guesses if count_at_nodes else NONE_COUNTED
    return "\n".join(drawing.all(guesses, at_nodes=counted))


@dataclass(frozen=True, slots=True)
class _Drawing:
    survey: Survey
    graph: Graph
    scene: Scene
    picture: Picture
    prefix: str

    def all(self, guesses: Mapping[str, int], *, at_nodes: Mapping[str, int]) -> Iterator[str]:
        """Every line of the file, what lies below first."""
        width, height = _number(self.picture.width), _number(self.picture.height)
        name = self.survey.design.name_of(self.graph.workflow)
        ids = f"{self.prefix}-title {self.prefix}-description"
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="bb" role="img" aria-labelledby="{ids}" '
            f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        )
        yield f'<title id="{self.prefix}-title">{escape(name)}</title>'
        yield f'<desc id="{self.prefix}-description">{escape(self._description())}</desc>'
        yield f"<style>{_STYLE}</style>"
        yield (
            f'<defs><marker id="{self.prefix}-tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" '
            'markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>'
        )
        yield from self._bands()
        yield from self._routes()
        yield from self._nodes()
        yield from self._labels()
        yield from self._badges(guesses)
        yield from self._counts(at_nodes)
        yield "</svg>"

    def _description(self) -> str:
        transfers = len(self.survey.transfers_in(self.graph.workflow))
        bands = [band.name for band in self.scene.bands if band.name]
        steps = sum(1 for _ in self.graph.steps())
        return f"Swimlanes of {', '.join(bands)}: {steps} steps and {transfers} transfers. The tables say the same."

    def _bands(self) -> Iterator[str]:
        for band in self.scene.bands:
            box = self.picture.bands[band.id]
            yield _group(band.id)
            yield _rectangle(box, "band")
            yield from self._band_name(band, box)
            yield "</g>"

    def _band_name(self, band: Band, box: Box) -> Iterator[str]:
        yield _rectangle(Box(x=box.x, y=box.y, width=HEADER, height=box.height), "head")
        lines = wrapped(band.name, width=max(box.height - 8, 20))[:2]
        for index, line in enumerate(lines):
            x = box.x + HEADER / 2 + (index - (len(lines) - 1) / 2) * 13 + 4
            y = box.y + box.height / 2
            place = f'x="{_number(x)}" y="{_number(y)}" transform="rotate(-90 {_number(x)} {_number(y)})"'
            yield f'<text text-anchor="middle" {place}>{escape(line)}</text>'

    def _nodes(self) -> Iterator[str]:
        for node in self.graph.nodes.values():
            yield _group(node.id)
            yield from self._node(node, self.picture.nodes[node.id])
            yield "</g>"

    def _node(self, node: Node, box: Box) -> Iterator[str]:
        if isinstance(node, Event):
            return _event(node, box)
        return _branch(node, box) if isinstance(node, Branch) else self._step(node.id, box)

    def _step(self, step: str, box: Box) -> Iterator[str]:
        name = self.survey.design.name_of(step)
        if step in self.graph.composites:
            yield _rectangle(box, "step around", radius=8)
            yield _text((name,), box.x + box.width / 2, box.y + 4 + LINE_HEIGHT / 2)
            return
        yield _rectangle(box, "step", radius=8)
        yield _text(wrapped(name, width=box.width - 12), box.x + box.width / 2, box.y + box.height / 2)

    def _routes(self) -> Iterator[str]:
        kinds = {edge.id: edge.kind for edge in self.scene.edges}
        for route in self.picture.routes.values():
            kind = "flow message" if kinds[route.edge_id] == "message" else "flow"
            yield f'<path class="{kind}" marker-end="url(#{self.prefix}-tip)" d="{_path(route.points)}"/>'

    def _labels(self) -> Iterator[str]:
        texts = {edge.id: edge.label for edge in self.scene.edges}
        for route in self.picture.routes.values():
            if route.label is not None:
                yield _boxed(texts[route.edge_id], route.label)
        for node, box in self.picture.labels.items():
            yield _boxed(self.survey.design.name_of(node), box)

    def _badges(self, guesses: Mapping[str, int]) -> Iterator[str]:
        for transfer in self.survey.transfers_in(self.graph.workflow):
            route = self.picture.routes.get(next(reversed(transfer.flows), ""))
            if route is not None:
                yield self._badge(transfer, _before_the_tip(route.points), guesses.get(transfer.id, 0))

    def _badge(self, transfer: Transfer, at: Point, guesses: int) -> str:
        said = f"{guesses} left to guess" if guesses else "a transfer"
        title = f"<title>{escape(self.survey.title(transfer))}: {said}</title>"
        state = "open" if guesses else "fine"
        circle = f'<circle class="badge {state}" cx="{_number(at.x)}" cy="{_number(at.y)}" r="{9 if guesses else 5}"/>'
        count = _text((str(guesses),), at.x, at.y, kind="count") if guesses else ""
        return f"{_group(transfer.id)}{title}{circle}{count}</g>"

    def _counts(self, guesses: Mapping[str, int]) -> Iterator[str]:
        """How many things are left to guess, at the upper right of each shape."""
        for node, box in self.picture.nodes.items():
            if count := guesses.get(node, 0):
                x, y = box.x + box.width, box.y
                title = f"<title>{escape(self.survey.design.name_of(node))}: {count} left to guess</title>"
                circle = f'<circle class="badge open" cx="{_number(x)}" cy="{_number(y)}" r="9"/>'
                yield f"{_group(node)}{title}{circle}{_text((str(count),), x, y, kind='count')}</g>"


def _group(record: str) -> str:
    """The beginning of the group that holds the shapes of a record."""
    return f'<g data-record="{escape(record)}">'


def _event(event: Event, box: Box) -> Iterator[str]:
    x, y, radius = box.x + box.width / 2, box.y + box.height / 2, box.width / 2
    end = " end" if event.kind == "end" else ""
    yield f'<circle class="event{end}" cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"/>'
    if event.kind not in ("start", "end"):
        yield f'<circle class="event" cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius - 4)}"/>'
    if event.kind == "message":
        yield f'<path class="mark" d="M{_number(x - 7)} {_number(y - 5)}h14v10h-14zl7 6l7 -6"/>'
    if event.kind == "time":
        yield f'<path class="mark" d="M{_number(x)} {_number(y - 8)}v8l5 4"/>'


_MARKS = {
    "all of": "M-9 0h18M0 -9v18",
    "any of": "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0",
    "one of": "M-6 -6l12 12M-6 6l12 -12",
}


def _branch(branch: Branch, box: Box) -> Iterator[str]:
    x, y, half = box.x + box.width / 2, box.y + box.height / 2, box.width / 2
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    yield f'<polygon class="branch" points="{" ".join(f"{_number(a)},{_number(b)}" for a, b in corners)}"/>'
    mark = _MARKS.get(str(branch.kind), "M-7 -3h14l-3 9h-8z")
    yield f'<path class="mark" transform="translate({_number(x)} {_number(y)})" d="{mark}"/>'


def _rectangle(box: Box, kind: str, *, radius: float = 0) -> str:
    rounded = f' rx="{radius:g}"' if radius else ""
    size = f'width="{_number(box.width)}" height="{_number(box.height)}"'
    return f'<rect class="{kind}" x="{_number(box.x)}" y="{_number(box.y)}" {size}{rounded}/>'


def _boxed(text: str, box: Box) -> str:
    lines = wrapped(text, width=box.width + 1)
    return _text(lines, box.x + box.width / 2, box.y + box.height / 2, kind="label")


def _text(lines: Sequence[str], x: float, y: float, *, kind: str = "name") -> str:
    top = y - (len(lines) - 1) * LINE_HEIGHT / 2 + 4
    spans = "".join(
        f'<tspan x="{_number(x)}" y="{_number(top + index * LINE_HEIGHT)}">{escape(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f'<text class="{kind}" text-anchor="middle">{spans}</text>'


def _path(points: Sequence[Point]) -> str:
    return "".join(f"{'L' if index else 'M'}{_number(at.x)} {_number(at.y)}" for index, at in enumerate(points))


def _before_the_tip(points: Sequence[Point]) -> Point:
    """A place on the last piece of a line, clear of the shape that it leads to."""
    last, earlier = points[-1], points[-2]
    length = abs(last.x - earlier.x) + abs(last.y - earlier.y)
    share = min(0.5, 22 / length) if length else 0
    return Point(x=last.x + (earlier.x - last.x) * share, y=last.y + (earlier.y - last.y) * share)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
