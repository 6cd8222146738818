"""The scene of a workflow: who has which band, which shape stands for what, and which line joins them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey
from backbrief.layout.scene import Band, Edge, EdgeKind, Node, Scene
from backbrief.layout.text import text_size

NOBODY = "band/nobody-named"
COMPANY = "band/company"
STEP = (140.0, 60.0)
_INNER_WIDTH = 124.0
_CUSTOMERS, _OURS, _OTHERS, _NOBODYS = range(4)
_BRANCH = (44.0, 44.0)
_EVENT = (36.0, 36.0)


def scene_of(survey: Survey, workflow: str, *, also: Iterable[str] = ()) -> Scene:
    """Bands for the roles that take part, parties outside first; a shape for each node and a line for each flow.

    `also` names roles, functions and parties that have a band although nothing may stand on it.
    """
    graph = survey.graphs[workflow]
    bands = _bands_of_nodes(graph)
    flows = [flow for flow in survey.design.inside(workflow, Flow) if _is_drawn(flow, graph, survey.design)]
    ends = [str(end) for flow in flows for end in (flow.source, flow.target) if str(end) not in graph.nodes]
    used = dict.fromkeys([*bands.values(), *ends, *also])
    return Scene(
        bands=tuple(_Bands(survey.design, used).all()),
        nodes=tuple(_node(node, bands[node.id], graph) for node in graph.nodes.values()),
        edges=tuple(_edges(flows, graph)),
    )


def holder_of(node: Step | Branch | Event, graph: Graph) -> str | None:
    """The step that is drawn around a node; none where steps are said to lie inside each other in a circle."""
    around = graph.enclosing(node.id)
    in_a_circle = graph.nodes[[node.id, *around][-1]].inside in graph.nodes
    return None if in_a_circle or not around else around[0]


def _is_drawn(flow: Flow, graph: Graph, design: Design) -> bool:
    ends = (flow.source, flow.target)
    joins_bands = all(end not in graph.nodes for end in ends)
    known = all(end in graph.nodes or isinstance(design.records.get(str(end)), Party | Role) for end in ends)
    return known and not joins_bands


def _bands_of_nodes(graph: Graph) -> dict[str, str]:
    """The band of each node: its own role, else that of its neighbours before it, after it or around it."""
    bands = {node.id: str(role) for node in graph.nodes.values() if isinstance(role := _role(node), str)}
    for links in (graph.before, graph.after, graph.before):
        _spread(bands, graph, links)
    for node in graph.nodes.values():
        around = str(node.inside)
        bands.setdefault(node.id, bands.get(around, NOBODY))
    return bands


def _role(node: Step | Branch | Event) -> object:
    return None if isinstance(node, Branch) else node.role


def _spread(bands: dict[str, str], graph: Graph, links: Mapping[str, tuple[str, ...]]) -> None:
    changed = True
    while changed:
        found = {
            node.id: bands[neighbour]
            for node in graph.nodes.values()
            if node.id not in bands and not isinstance(node, Step)
            for neighbour in links.get(node.id, ())
            if neighbour in bands
        }
        bands.update(found)
        changed = bool(found)


@dataclass(frozen=True, slots=True)
class _Bands:
    """The bands that a workflow uses, each under what it belongs to."""

    design: Design
    used: Mapping[str, object]

    def all(self) -> Iterator[Band]:
        """Customers first, then the company, then the other parties, then what nobody is named for."""
        drawn: dict[str, Band] = {}
        for hands in self.used:
            for band in self._line(hands):
                drawn.setdefault(band.id, band)
        self._put_into_company(drawn)
        yield from sorted(drawn.values(), key=lambda band: (self._side(band, drawn), band.parent is not None))

    def _put_into_company(self, drawn: dict[str, Band]) -> None:
        """Several functions of our own stand in one band, so that the company's border is seen."""
        own = [band for band in drawn.values() if band.parent is None and self._side(band, drawn) == _OURS]
        if len(own) > 1:
            drawn[COMPANY] = Band(id=COMPANY, name="Our company")
            drawn.update({band.id: replace(band, parent=COMPANY) for band in own})

    def _line(self, hands: str) -> list[Band]:
        """The band of a role or party, after those that enclose it."""
        record = self.design.records.get(hands)
        if isinstance(record, Function):
            return self._functions(record)
        if not isinstance(record, Role):
            return [Band(id=hands, name=self.design.name_of(hands) if record else "Nobody named")]
        around = self._around(record)
        parent = around[-1].id if around else None
        return [*around, Band(id=hands, name=self.design.name_of(hands), parent=parent)]

    def _around(self, role: Role) -> list[Band]:
        if isinstance(role.party, str):
            return [Band(id=role.party, name=self.design.name_of(role.party))]
        return self._functions(self.design.find(role.function, Function))

    def _functions(self, function: Function | None) -> list[Band]:
        """The bands of a function and of those that enclose it, outermost first; one that encloses itself ends it."""
        chain: list[Function] = []
        while function is not None and function not in chain:
            chain.append(function)
            function = self.design.find(function.inside, Function)
        names = [each.id for each in reversed(chain)]
        return [
            Band(id=each, name=self.design.name_of(each), parent=names[index - 1] if index else None)
            for index, each in enumerate(names)
        ]

    def _side(self, band: Band, drawn: Mapping[str, Band]) -> int:
        while band.parent:
            band = drawn[band.parent]
        party = self.design.find(band.id, Party)
        if band.id == NOBODY:
            return _NOBODYS
        if party is None:
            return _OURS
        return _CUSTOMERS if party.kind == "customer" else _OTHERS


def _node(node: Step | Branch | Event, band: str, graph: Graph) -> Node:
    label = node.name if isinstance(node.name, str) else ""
    placed: dict[str, Any] = {"id": node.id, "band": band, "label": label, "inside": holder_of(node, graph)}
    if isinstance(node, Step):
        height = max(STEP[1], text_size(label, width=_INNER_WIDTH)[1] + 16)
        return Node(kind="step", width=STEP[0], height=height, **placed)
    size = _BRANCH if isinstance(node, Branch) else _EVENT
    return Node(kind="branch" if isinstance(node, Branch) else "event", width=size[0], height=size[1], **placed)


def _edges(flows: list[Flow], graph: Graph) -> Iterator[Edge]:
    for flow in flows:
        label = next((text for text in (flow.answer, flow.condition) if isinstance(text, str)), "")
        kind: EdgeKind = "message" if flow.message else "flow"
        yield Edge(id=flow.id, source=str(flow.source), target=str(flow.target), label=label, kind=kind)
    yield from _edges_to_attached_events(graph)


def _edges_to_attached_events(graph: Graph) -> Iterator[Edge]:
    for event in graph.nodes.values():
        if isinstance(event, Event) and event.at in graph.nodes:
            yield Edge(id=f"{event.id}#at", source=str(event.at), target=event.id)
