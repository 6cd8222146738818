"""Data, messages and how data flows in and out of the nodes, taken in from the file."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN, DATA
from backbrief.formats.bpmn.survey.found import FoundData, tidy
from backbrief.formats.bpmn.survey.survey import Scope, Survey, Taker, place_of


def _data(survey: Survey, element: etree._Element, scope: Scope) -> None:
    data = survey.take(FoundData, element)
    survey.data.append(data)
    survey.walk(element, Scope(around=data, process=scope.process, node=scope.node))


def _state(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if isinstance(scope.around, FoundData):
        scope.around.states += filter(None, [tidy(element.get("name"))])
    else:
        survey.misplaced(element, scope)


def _specification(survey: Survey, element: etree._Element, scope: Scope) -> None:
    survey.walk(element, scope)


def _data_in(survey: Survey, element: etree._Element, scope: Scope) -> None:
    sources, targets = _ends(element)
    survey.linked.update(targets)
    _connect(survey, element, scope, ends=sources, reads=True)


def _data_out(survey: Survey, element: etree._Element, scope: Scope) -> None:
    sources, targets = _ends(element)
    survey.linked.update(sources)
    _connect(survey, element, scope, ends=targets, reads=False)


def _ends(element: etree._Element) -> tuple[list[str], list[str]]:
    ends: dict[object, list[str]] = {f"{BPMN}sourceRef": [], f"{BPMN}targetRef": []}
    for part in element:
        if part.tag in ends and part.text:
            ends[part.tag].append(part.text.strip())
    sources, targets = ends.values()
    return sources, targets


def _connect(survey: Survey, element: etree._Element, scope: Scope, *, ends: list[str], reads: bool) -> None:
    if scope.node is None or not ends:
        message = "data flows in or out here without saying which data, or as a constant"
        survey.remarks.count(message, place=place_of(element, scope))
    else:
        (scope.node.reads if reads else scope.node.writes).extend(ends)
    survey.walk(element, scope)


def _own_data(survey: Survey, element: etree._Element, scope: Scope) -> None:
    _data(survey, element, scope)
    survey.data[-1].owner = scope.node


TAKERS: dict[str, Taker] = {
    **{f"{BPMN}{tag}": _data for tag in DATA},
    f"{BPMN}dataState": _state,
    f"{BPMN}dataInput": _own_data,
    f"{BPMN}dataOutput": _own_data,
    f"{BPMN}ioSpecification": _specification,
    f"{BPMN}dataInputAssociation": _data_in,
    f"{BPMN}dataOutputAssociation": _data_out,
}
"""What is known, by element."""
