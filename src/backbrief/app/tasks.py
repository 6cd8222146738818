"""The task list: what there is to do in a design, workflow by workflow and level by level, with three states."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from backbrief.app.progress import Progress, progress_by_place
from backbrief.domain.fact import Level
from backbrief.domain.finding import Finding
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


class State(Enum):
    """How far a task is."""

    COMPLETED = "Completed"
    INCOMPLETE = "Incomplete"
    CANNOT_START = "Cannot start yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One level of one workflow, or of what lies in none; `place` is the id of the workflow or empty."""

    place: str
    title: str
    level: Level
    state: State
    answered: int
    total: int

    @property
    def asks(self) -> str:
        """What the level asks for, in words."""
        return _ASKS[self.level]


_ASKS = {
    Level.OUTLINE: "What is done, by whom, and what passes to whom",
    Level.WORKFLOW: "Information and functions at each step, the core of each transfer",
    Level.BUILD_READY: "Times, exceptions, refusals, retention and volumes",
}


def tasks(survey: Survey, findings: Iterable[Finding]) -> list[Task]:
    """Every task, in the order in which it is best done; what has nothing to answer is no task."""
    by_place = progress_by_place(survey, findings)
    titles = {"": "Customers, roles and information", **{each.id: survey.title(each) for each in survey.of(Workflow)}}
    return [task for place, title in titles.items() for task in _tasks_of(place, title, by_place.get(place, []))]


def _tasks_of(place: str, title: str, levels: Iterable[Progress]) -> list[Task]:
    found: list[Task] = []
    before = State.COMPLETED
    for each in levels:
        if each.total:
            before = _state(each, before)
            found.append(
                Task(place=place, title=title, level=each.level, state=before, answered=each.answered, total=each.total)
            )
    return found


def _state(level: Progress, before: State) -> State:
    """A level is opened once the one before it is done; what is answered already stays answered."""
    if not level.open:
        return State.COMPLETED if before is State.COMPLETED else before
    return State.INCOMPLETE if before is State.COMPLETED else State.CANNOT_START
