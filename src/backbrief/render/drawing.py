"""One SVG of a workflow, or of that part of it which stands on one sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from backbrief.domain.branch import Branch, Event
from backbrief.domain.transfer import Transfer
from backbrief.flow.beginning import Node
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey
from backbrief.layout.banding import HEADER
from backbrief.layout.clipping import holds, shared
from backbrief.layout.excerpt import Excerpt, Mark
from backbrief.layout.picture import Box, Picture, Point
from backbrief.layout.scene import Band, Scene
from backbrief.layout.text import LINE_HEIGHT, wrapped
from backbrief.render import shapes
from backbrief.render.shapes import number
from backbrief.render.title import title

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
.bb .count{fill:var(--paper);font-weight:bold}.bb .sheet{fill:var(--accent)}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn: a picture of a workflow, what of it stands here, and what is counted beside it."""

    survey: Survey
    graph: Graph
    scene: Scene
    picture: Picture
    excerpt: Excerpt
    guesses: Mapping[str, int]
    at_nodes: Mapping[str, int]
    prefix: str
    of_sheets: str = ""

    def svg(self) -> str:
        """Every line of the file, what lies below first."""
        return "\n".join(self._all())

    def _all(self) -> Iterator[str]:
        yield from self._opening()
        yield from self._bands()
        yield from self._lines()
        yield from self._nodes()
        yield from self._labels()
        yield from self._badges()
        yield from self._counts()
        yield from (_mark(each, self.excerpt.part) for each in self.excerpt.marks)
        yield "</svg>"

    def _opening(self) -> Iterator[str]:
        frame, prefix = self.excerpt.frame, self.prefix
        x, y, width, height = map(number, (frame.x, frame.y, frame.width, frame.height))
        name = self.survey.design.name_of(self.graph.workflow)
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="bb" role="img" '
            f'aria-labelledby="{prefix}-title {prefix}-description" '
            f'viewBox="{x} {y} {width} {height}" width="{width}" height="{height}">'
        )
        yield f'<title id="{prefix}-title">{escape(name + self.of_sheets)}</title>'
        yield f'<desc id="{prefix}-description">{escape(self._description())}</desc>'
        yield f"<style>{_STYLE}</style>"
        yield (
            f'<defs><marker id="{prefix}-tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" '
            f'markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M0 0L8 4L0 8z"/></marker>'
            f"{self._part()}</defs>"
        )

    def _part(self) -> str:
        """What cuts off shapes at the border of a sheet."""
        if not self.of_sheets:
            return ""
        return f'<clipPath id="{self.prefix}-part">{shapes.rectangle(self.excerpt.part, "part")}</clipPath>'

    def _description(self) -> str:
        bands = ", ".join(band.name for band in self.scene.bands if band.name and band.id in self.excerpt.bands)
        if self.of_sheets:
            return f"A part of the swimlanes of {bands}. The tables say the same."
        transfers = len(self.survey.transfers_in(self.graph.workflow))
        steps = sum(1 for _ in self.graph.steps())
        return f"Swimlanes of {bands}: {steps} steps and {transfers} transfers. The tables say the same."

    def _bands(self) -> Iterator[str]:
        for band in self.scene.bands:
            if band.id in self.excerpt.bands:
                box = self.excerpt.bands[band.id]
                yield self._group(band.id)
                yield shapes.rectangle(box, "band")
                yield from _band_name(band, box)
                yield "</g>"

    def _lines(self) -> Iterator[str]:
        kinds = {edge.id: edge.kind for edge in self.scene.edges}
        for line in self.excerpt.lines:
            kind = "flow message" if kinds[line.edge_id] == "message" else "flow"
            yield f'<path class="{kind}" marker-end="url(#{self.prefix}-tip)" d="{shapes.path(line.points)}"/>'

    def _nodes(self) -> Iterator[str]:
        for node in self.graph.nodes.values():
            if node.id in self.excerpt.nodes:
                box = self.excerpt.nodes[node.id]
                cut = "" if holds(self.excerpt.part, box) else f' clip-path="url(#{self.prefix}-part)"'
                yield self._group(node.id, more=cut)
                yield from self._node(node, box)
                yield "</g>"

    def _node(self, node: Node, box: Box) -> Iterator[str]:
        if isinstance(node, Event):
            return shapes.event(node, box)
        return shapes.branch(node, box) if isinstance(node, Branch) else self._step(node.id, box)

    def _step(self, step: str, box: Box) -> Iterator[str]:
        name = self.survey.design.name_of(step)
        if step in self.graph.composites:
            seen = shared(self.excerpt.part, box)
            yield shapes.rectangle(box, "step around", radius=8)
            yield shapes.text((name,), seen.x + seen.width / 2, seen.y + 4 + LINE_HEIGHT / 2)
            return
        yield shapes.rectangle(box, "step", radius=8)
        yield shapes.text(wrapped(name, width=box.width - 12), box.x + box.width / 2, box.y + box.height / 2)

    def _labels(self) -> Iterator[str]:
        texts = {edge.id: edge.label for edge in self.scene.edges}
        yield from (shapes.label(texts[edge], box) for edge, box in self.excerpt.labels.items())
        yield from (shapes.label(self.survey.design.name_of(node), box) for node, box in self.excerpt.names.items())

    def _badges(self) -> Iterator[str]:
        for transfer in self.survey.transfers_in(self.graph.workflow):
            route = self.picture.routes.get(next(reversed(transfer.flows), ""))
            at = shapes.before_the_tip(route.points) if route else None
            if at is not None and holds(self.excerpt.part, Box(x=at.x, y=at.y, width=0, height=0)):
                yield self._badge(transfer, at)

    def _badge(self, transfer: Transfer, at: Point) -> str:
        guesses = self.guesses.get(transfer.id, 0)
        said = f"{guesses} left to guess" if guesses else "a transfer"
        told = f"<title>{escape(title(self.survey, transfer))}: {said}</title>"
        badge = shapes.badge(at, state="open" if guesses else "fine", count=guesses)
        return f"{self._group(transfer.id)}{told}{badge}</g>"

    def _counts(self) -> Iterator[str]:
        """How many things are left to guess, at the upper right of each shape."""
        for node, box in self.excerpt.nodes.items():
            count = self.at_nodes.get(node, 0)
            if count and holds(self.excerpt.part, box):
                title = f"<title>{escape(self.survey.design.name_of(node))}: {count} left to guess</title>"
                badge = shapes.badge(Point(x=box.x + box.width, y=box.y), state="open", count=count)
                yield f"{self._group(node)}{title}{badge}</g>"

    def _group(self, record: str, *, more: str = "") -> str:
        """The beginning of the group that holds the shapes of a record; sheets are for paper and need no ids."""
        return f"<g{more}>" if self.of_sheets else f'<g data-record="{escape(record)}">'


def _band_name(band: Band, box: Box) -> Iterator[str]:
    yield shapes.rectangle(Box(x=box.x, y=box.y, width=HEADER, height=box.height), "head")
    lines = wrapped(band.name, width=max(box.height - 8, 20))[:2]
    for index, line in enumerate(lines):
        x = box.x + HEADER / 2 + (index - (len(lines) - 1) / 2) * 13 + 4
        yield shapes.upright(line, x, box.y + box.height / 2)


def _mark(mark: Mark, part: Box) -> str:
    """Where a line comes from or goes to, beside the border that it crosses."""
    said = " and ".join(mark.ways)
    if mark.side in ("top", "bottom"):
        y = part.y - 9 if mark.side == "top" else part.y + part.height + 9
        return shapes.text((f"{said} sheet {mark.sheet}",), mark.at.x, y, kind="sheet")
    x, anchor = (part.x - 4, "end") if mark.side == "left" else (part.x + part.width + 4, "start")
    return shapes.text((*said.split(" and "), f"sheet {mark.sheet}"), x, mark.at.y, kind="sheet", anchor=anchor)
