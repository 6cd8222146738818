"""Requirements by the workflow that needs them, packed into files that a tracker takes in at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from backbrief.domain.requirement import Requirement
from backbrief.domain.workflow import Workflow
from backbrief.formats.export import Export

BEYOND = "Beyond a single workflow"
"""What the requirements stand under that no workflow needs."""


@dataclass(frozen=True, slots=True)
class Epic:
    """A workflow, by id and title, with the requirements that it is the first to need, and what it is for itself."""

    workflow: str
    title: str
    requirements: tuple[Requirement, ...]
    aims: tuple[str, ...] = ()


def epics(export: Export) -> list[Epic]:
    """Each workflow that needs something in the order of the design; last what no workflow needs."""
    found: dict[str, list[Requirement]] = defaultdict(list)
    for requirement in export.derived.requirements:
        found[export.home(requirement)].append(requirement)
    titles = {**{each.id: export.title(each.id) for each in export.survey.of(Workflow)}, "": BEYOND}
    return [
        Epic(workflow, title, tuple(found[workflow]), export.aims(workflow))
        for workflow, title in titles.items()
        if workflow in found
    ]


def packed(all_epics: Iterable[Epic], *, rows: int) -> list[list[Epic]]:
    """The epics for each file of at most so many rows: one for an epic, one for each requirement, none torn apart."""
    files: list[list[Epic]] = []
    room = 0
    for epic in (piece for each in all_epics for piece in _pieces(each, most=rows - 1)):
        wanted = 1 + len(epic.requirements)
        if wanted > room:
            files.append([])
            room = rows
        files[-1].append(epic)
        room -= wanted
    return files


def _pieces(epic: Epic, *, most: int) -> Iterator[Epic]:
    """The epic itself, or several numbered ones when it is too large for a file."""
    starts = range(0, len(epic.requirements), most)
    if len(starts) == 1:
        yield epic
        return
    for turn, start in enumerate(starts, start=1):
        some = epic.requirements[start : start + most]
        yield replace(epic, title=f"{epic.title} ({turn} of {len(starts)})", requirements=some)
