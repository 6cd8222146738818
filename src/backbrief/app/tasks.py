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
        return ASKS[self.level]


ASKS = {
    Level.OUTLINE: "What is done, by whom, and what passes to whom",
    Level.WORKFLOW: "Information and functions at each step, the core of each transfer",
    Level.BUILD_READY: "Times, exceptions, refusals, retention and volumes",
}
"""What each level asks for, in words."""


def tasks(survey: Survey, findings: Iterable[Finding]) -> list[Task]:
    """Every task, in the order in which it is best done; what has nothing to answer is no task."""
    by_place = progress_by_place(survey, findings)
    titles = {"": "Customers, roles and information", **{each.id: survey.title(each) for each in survey.of(Workflow)}}
    return [task for place, title in titles.items() for task in _tasks_of(place, title, by_place.get(place, []))]


def _tasks_of(place: str, title: str, levels: Iterable[Progress]) -> list[Task]:
    asked = [each for each in levels if each.total]
    return [
        Task(
            place=place,
            title=title,
            level=each.level,
            state=_state(each, asked[:index]),
            answered=each.answered,
            total=each.total,
        )
        for index, each in enumerate(asked)
    ]


def _state(level: Progress, before: Iterable[Progress]) -> State:
    """What is answered is completed, whenever it was answered; else a level is opened once those before it are done."""
    if not level.open:
        return State.COMPLETED
    return State.CANNOT_START if any(each.open for each in before) else State.INCOMPLETE
