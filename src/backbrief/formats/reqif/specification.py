"""The order in which a ReqIF file is read: why first, then each workflow with its places and their requirements."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Party
from backbrief.domain.requirement import Requirement
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.formats.epics import epics
from backbrief.formats.export import Export
from backbrief.formats.reqif.element import Dated, element, reference
from backbrief.formats.reqif.ladder import Ladder
from backbrief.formats.reqif.mapping import NAME, SPECIFICATION
from backbrief.formats.reqif.spec_objects import OBJECT, values_of
from backbrief.formats.reqif.spec_types import TYPE

WHY = "section/why"
SHARED = "section/shared"


_AIMS = (Party, Outcome, Strategy)


class Node(NamedTuple):
    """One object in the order of reading, by its key, with those below it."""

    key: str
    below: tuple["Node", ...] = ()


def sections(export: Export) -> dict[str, str]:
    """The headings by their keys."""
    found = {f"section/{each.workflow or 'beyond'}": each.title for each in epics(export)}
    return {WHY: "Customers, outcomes and strategies", SHARED: "Information, roles and rules", **found}


def specification(export: Export, ladder: Ladder, dated: Dated) -> str:
    """The whole order of reading."""
    children = element("CHILDREN", [_hierarchy(each, dated, "") for each in _nodes(export, ladder)])
    values = element("VALUES", values_of(SPECIFICATION, {NAME: (export.name,)}))
    type_of = element("TYPE", [reference("SPECIFICATION-TYPE-REF", TYPE, SPECIFICATION.name)])
    inside, name = [values, children, type_of], {"LONG-NAME": export.name}
    return dated.named("SPECIFICATION", "specification", "brief", children=inside, attributes=name)


def _nodes(export: Export, ladder: Ladder) -> Iterator[Node]:
    outside = [each for each in ladder.records if not each.startswith("workflow/")]
    aims = {each for each in outside if isinstance(export.survey.records[each], _AIMS)}
    yield Node(WHY, tuple(Node(each) for each in outside if each in aims))
    yield Node(SHARED, tuple(Node(each) for each in outside if each not in aims))
    for epic in epics(export):
        by_place = _by_place(epic.requirements, export)
        inside = [each for each in ladder.records if epic.workflow and workflow_of(each) == epic.workflow]
        nodes = [Node(each, by_place.get(each, ())) for each in inside]
        yield Node(f"section/{epic.workflow or 'beyond'}", (*nodes, *by_place.get("", ())))


def _by_place(requirements: tuple[Requirement, ...], export: Export) -> Mapping[str, tuple[Node, ...]]:
    """The requirements below the first place that needs each."""
    found: dict[str, tuple[Node, ...]] = defaultdict(tuple)
    for requirement in requirements:
        found[next(iter(export.places(requirement)), "")] += (Node(requirement.label),)
    return found


def _hierarchy(node: Node, dated: Dated, path: str) -> str:
    key = f"{path}>{node.key}"
    children = [element("OBJECT", [reference("SPEC-OBJECT-REF", OBJECT, node.key)])]
    if node.below:
        children.append(element("CHILDREN", [_hierarchy(each, dated, key) for each in node.below]))
    return dated.named("SPEC-HIERARCHY", "hierarchy", key, children=children)
