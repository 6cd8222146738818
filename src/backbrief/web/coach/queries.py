"""What the coach asks of a stored design."""

from dataclasses import dataclass

from django.http import Http404

from backbrief.app.all_questions import all_questions, is_settled
from backbrief.app.asking import NoSuchQuestion, Put, question_at
from backbrief.app.coach import Question
from backbrief.app.progress import lies_in
from backbrief.app.story import in_story_order, narrowed
from backbrief.app.whom import asked_role
from backbrief.check.completeness import BLANK
from backbrief.domain.fact import Level
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.cycles import flow_order
from backbrief.web.coach.sitting import Sitting
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One step of the story: its name, who does it, and whether it is asked about now."""

    name: str
    role: str
    is_here: bool


def questions_of(design: Opened, *, about: str = "") -> list[Question]:
    """What is still to be asked, in the order of the story; only about one record and what lies in it when named."""
    return [each for level in Level for each in _asked(design, about, level)]


def next_question(design: Opened, *, about: str, sitting: Sitting, here: str = "") -> Question | None:
    """The question to be put now, to the role that is here when one is named; None when none is left to put.

    What was put off or answered in this sitting is not asked again. No level is looked at before its turn.
    """
    asked = (each for level in Level for each in _asked(design, about, level))
    return next((each for each in asked if not _is_settled(design, each, sitting) and is_for(design, each, here)), None)


def put_at(design: Opened, key: str) -> Put:
    """The question of that name. Raises Http404 when what it was about is no longer there."""
    try:
        return question_at(design.survey, key)
    except NoSuchQuestion:
        raise Http404 from None


def is_for(design: Opened, question: Question, here: str) -> bool:
    """True when the question is put to a role; always when none is named."""
    return not here or asked_role(design.survey, question) == here


def as_counted(design: Opened, question: Question) -> Question:
    """The question with what its answer removes, when it is still open."""
    home = workflow_of(question.record) if question.record.startswith("workflow/") else ""
    about = home if "defaults/" in question.record else question.record
    asked = _asked(design, about, question.level)
    return next((each for each in asked if each.key == question.key), question)


def open_alike(design: Opened, question: Question) -> int:
    """At how many records of the same subject, in the same workflow, the same question is open."""
    home = f"{workflow_of(question.record)}/" if question.record.startswith("workflow/") else ""
    subject, fact = type(design.survey.records.get(question.record)), question.fact.name
    alike = {
        each.record
        for each in design.findings
        if each.fact == fact and not each.part and each.rule == BLANK and each.record.startswith(home)
    }
    return sum(type(design.survey.records.get(each)) is subject for each in alike)


def has_work(design: Opened) -> bool:
    """True once there is a step to ask about."""
    return any(True for _ in design.design.of(Step))


def story_around(design: Opened, record: str) -> list[Told]:
    """The steps of the workflow that a record lies in, as work comes to them."""
    home = design.survey.find(workflow_of(record), Workflow)
    if home is None:
        return []
    graph = design.survey.graphs[home.id]
    here = _steps_at(design, record)
    steps = [step for node in flow_order(graph) if isinstance(step := graph.nodes[node], Step)]
    return [
        Told(
            name=design.design.name_of(step.id),
            role=design.design.name_of(step.role) if isinstance(step.role, str) else "",
            is_here=step.id in here,
        )
        for step in steps
    ]


def _is_settled(design: Opened, question: Question, sitting: Sitting) -> bool:
    return is_settled(design.survey, question, skipped=sitting.skipped, answered=sitting.answered)


def _steps_at(design: Opened, record: str) -> tuple[str, ...]:
    found = design.survey.records.get(record)
    return (found.sender, found.receiver) if isinstance(found, Transfer) else (record,)


@once
def _asked(design: Opened, about: str, level: Level) -> tuple[Question, ...]:
    among = [each for each in design.findings if each.level is level and lies_in(each.record, about)]
    return tuple(narrowed(in_story_order(all_questions(design.survey, among), design.survey), about))
