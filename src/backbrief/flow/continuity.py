"""Information continuity: every piece is in hand where it is needed, and none is made for nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of
from backbrief.domain.transfer import Transfer
from backbrief.flow.course import Course
from backbrief.flow.gap import Gap
from backbrief.flow.graph import Graph
from backbrief.flow.made_for_nothing import made_for_nothing
from backbrief.flow.missing import missing
from backbrief.flow.side_by_side import inconsistent
from backbrief.flow.uses import Portion


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuity:
    """What is wrong with the information of one workflow, each list in the order of its steps.

    never_made: needed at a step, made on no path before it (strong) or on some only (weak; `where`: its makers).
    not_carried: made before, and not passed on to whoever needs it (`where`: the transfers that leave it behind).
    ended_before_use: needed at a step after it was ended (`where`: the steps that end it).
    overwritten: created at a step, and created anew before anybody looked at it (`where`: the steps that do so).
    redundant: created at a step, and looked at on no path (strong) or on some only (weak) after it.
    inconsistent: written at a step while another one that runs side by side reads or writes it (`where`: that one).
    never_ended: created at a step; other paths end it, and from here none does (strong) or not all do (weak).
    ended_twice: ended at a step after it was ended already (`where`: the steps that may have ended it).
    ended_late: ended at a step although the steps right before it have no use for it any more (`where`: those).
    """

    workflow: str
    never_made: tuple[Gap, ...] = ()
    not_carried: tuple[Gap, ...] = ()
    ended_before_use: tuple[Gap, ...] = ()
    overwritten: tuple[Gap, ...] = ()
    redundant: tuple[Gap, ...] = ()
    inconsistent: tuple[Gap, ...] = ()
    never_ended: tuple[Gap, ...] = ()
    ended_twice: tuple[Gap, ...] = ()
    ended_late: tuple[Gap, ...] = ()


def continuities(
    design: Design, graphs: Mapping[str, Graph], transfers: Mapping[str, Transfer]
) -> dict[str, Continuity]:
    """The continuity of each workflow by the workflow's id."""
    inside = _by_workflow(transfers.values())
    courses = {workflow: Course(design, graph, inside[workflow]) for workflow, graph in graphs.items()}
    readers = _readers(courses)
    return {workflow: _continuity(workflow, course, readers) for workflow, course in courses.items()}


_Readers = Mapping[str, Sequence[tuple[str, Portion]]]


def _by_workflow(transfers: Iterable[Transfer]) -> Mapping[str, Mapping[str, Transfer]]:
    found: dict[str, dict[str, Transfer]] = defaultdict(dict)
    for each in transfers:
        found[workflow_of(each.id)][each.id] = each
    return found


def _readers(courses: Mapping[str, Course]) -> _Readers:
    """The portions of each information that are used, with the workflow in which they are."""
    found: dict[str, list[tuple[str, Portion]]] = defaultdict(list)
    for workflow, course in courses.items():
        for uses in course.uses.values():
            for portion in (*uses.looked_at, *uses.changed):
                found[portion.information].append((workflow, portion))
    return found


def _continuity(workflow: str, course: Course, readers: _Readers) -> Continuity:
    created = {portion.information for uses in course.uses.values() for portion in uses.created}
    used = (each for information in created for each in readers.get(information, ()))
    gaps = (
        missing(course),
        made_for_nothing(course, [portion for place, portion in used if place != workflow]),
    )
    lists = {name: found for each in gaps for name, found in each._asdict().items()}
    return Continuity(workflow=workflow, inconsistent=inconsistent(course), **lists)
