"""Say where a path leads: to a step or question elsewhere, to an end of its own, or on with what follows."""

from dataclasses import replace

from backbrief.app.free_id import free_id
from backbrief.app.outline import END, Item, Outline, Path, holder_of, nodes_of, outline_of
from backbrief.app.outline_places import changed, path_of_flow, spot_of
from backbrief.app.outline_rows import numbers_of
from backbrief.app.typed_line import cleaned
from backbrief.app.weaving import changes_to
from backbrief.domain.branch import Event
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.formats.format import Refused

ENDS = "end"
"""What is said of a path that leads to an end of its own."""


def lead_path(design: Design, line: str, *, to: str) -> tuple[Change, ...]:
    """The changes that lead the path of a line to the node of the id, number or name `to`, or to an end of its own.

    The line is an answer, or the last step behind one. Raises Refused.
    """
    outline = outline_of(design, workflow_of(line))
    flow = _flow_at(outline, line)
    items = _work(path_of_flow(outline, flow))
    if to.casefold() == ENDS:
        return _to_an_end(design, outline, flow)
    target = _called(design, outline, to)
    nodes = nodes_of(design, outline.workflow)
    source = items[-1].node if items else line
    if source in nodes and holder_of(source, nodes) != holder_of(target, nodes):
        raise Refused(f"'{to}' lies inside another step", remedy="Lead to a step that stands as far out as this one.")
    return changes_to(design, _led(outline, flow, items, target))


def rejoin_path(design: Design, line: str) -> tuple[Change, ...]:
    """The changes that let the path of a line go on with what follows the question. Raises Refused."""
    outline = outline_of(design, workflow_of(line))
    flow = _flow_at(outline, line)
    return changes_to(design, _led(outline, flow, _work(path_of_flow(outline, flow)), None))


def _flow_at(outline: Outline, line: str) -> str:
    """The flow of the path that a line ends, or begins as its answer."""
    if path_of_flow(outline, line):
        return line
    spot = spot_of(outline, line)
    if spot and spot.path.flow and (spot.behind is None or spot.behind.ends) and not spot.item.paths:
        return spot.path.flow
    raise Refused(
        "work goes on with the next line here", remedy="Ask a question first: each answer may lead elsewhere."
    )


def _to_an_end(design: Design, outline: Outline, flow: str) -> tuple[Change, ...]:
    path = path_of_flow(outline, flow)
    if path and path.items and path.items[-1].ends:
        return ()
    end = Event(id=free_id(outline.workflow, ENDS, design.records), kind="end")
    items = (*_work(path), Item(end.id, ends=True))
    return changes_to(design, _led(outline, flow, items, END), added=[end])


def _called(design: Design, outline: Outline, name: str) -> str:
    """The id of the node of that id, number or name."""
    numbers = numbers_of(design, outline)
    wanted = _plain(name)
    for node in nodes_of(design, outline.workflow):
        if wanted in (node, numbers.get(node), _plain(design.name_of(node))):
            return node
    raise Refused(
        f"there is no step or question '{cleaned(name)}'", remedy="Write its number, or what its own line says."
    )


def _plain(name: str) -> str:
    return cleaned(name).casefold().removesuffix("?")


def _led(outline: Outline, flow: str, items: tuple[Item, ...], leads: str | None) -> Outline:
    return changed(outline, lambda path: replace(path, items=items, leads=leads) if path.flow == flow else path)


def _work(path: Path | None) -> tuple[Item, ...]:
    return tuple(item for item in path.items if not item.ends) if path else ()
