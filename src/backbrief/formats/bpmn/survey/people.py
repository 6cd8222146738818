"""Processes, collaborations, pools and lanes, taken in from the file."""

from lxml import etree

from backbrief.formats.bpmn.mapping import BPMN
from backbrief.formats.bpmn.survey.found import FoundCollaboration, FoundLane, FoundPool, FoundProcess
from backbrief.formats.bpmn.survey.survey import Scope, Survey, Taker


def _process(survey: Survey, element: etree._Element, scope: Scope) -> None:
    process = survey.take(FoundProcess, element)
    survey.processes.append(process)
    survey.walk(element, Scope(around=process, process=process))


def _collaboration(survey: Survey, element: etree._Element, scope: Scope) -> None:
    collaboration = survey.take(FoundCollaboration, element)
    survey.collaborations.append(collaboration)
    survey.walk(element, Scope(around=collaboration, collaboration=collaboration))


def _pool(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.collaboration is None:
        survey.misplaced(element, scope)
        return
    pool = survey.take(FoundPool, element)
    survey.pools.append(pool)
    scope.collaboration.pools.append(pool)
    survey.walk(element, Scope(around=pool, collaboration=scope.collaboration))


def _lane_set(survey: Survey, element: etree._Element, scope: Scope) -> None:
    survey.walk(element, scope)


def _lane(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.process is None:
        survey.misplaced(element, scope)
        return
    outer = scope.lane
    lane = survey.take(FoundLane, element, depth=outer.depth + 1 if outer else 0)
    (outer or scope.process).lanes.append(lane)
    survey.walk(element, Scope(around=lane, process=scope.process, lane=lane))


def _listed_node(survey: Survey, element: etree._Element, scope: Scope) -> None:
    if scope.lane:
        scope.lane.holds.append((element.text or "").strip())
    else:
        survey.misplaced(element, scope)


TAKERS: dict[str, Taker] = {
    f"{BPMN}process": _process,
    f"{BPMN}collaboration": _collaboration,
    f"{BPMN}participant": _pool,
    f"{BPMN}laneSet": _lane_set,
    f"{BPMN}childLaneSet": _lane_set,
    f"{BPMN}lane": _lane,
    f"{BPMN}flowNodeRef": _listed_node,
}
"""Who is involved, by element."""
