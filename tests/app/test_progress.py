"""How far a design has come: answered of what must be answered, level by level, and as a list of tasks."""

from backbrief.app.progress import Progress, progress
from backbrief.app.tasks import State, tasks
from backbrief.check.check import check, guesses
from backbrief.domain.answer import NoneOnPurpose, Unknown
from backbrief.domain.design import Design
from backbrief.domain.fact import Level
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"


def at(survey: Survey, level: Level, *, about: str) -> Progress:
    return next(each for each in progress(survey, check(survey), about=about) if each.level is level)


def test_every_kind_of_answer_counts_as_answered() -> None:
    blank = at(claim(), Level.WORKFLOW, about=REGISTER)
    said = claim(
        Step(
            id=REGISTER,
            name="register",
            role="role/clerk",
            purpose="The claim has a number",
            trigger=NoneOnPurpose(),
            done_when=Unknown("Ben", "2026-12-01"),
        )
    )

    after = at(said, Level.WORKFLOW, about=REGISTER)

    assert (after.answered - blank.answered, blank.open - after.open) == (3, 3)
    assert after.total == blank.total


def test_the_whole_design_is_counted_when_nothing_is_named() -> None:
    survey = claim()

    whole = progress(survey, check(survey))

    assert sum(each.open for each in whole) == guesses(check(survey))


def test_the_next_level_cannot_start_before_the_first_is_done() -> None:
    survey = claim()

    found = [(task.level, task.state) for task in tasks(survey, check(survey)) if task.place == CLAIM]

    assert found == [
        (Level.OUTLINE, State.INCOMPLETE),
        (Level.WORKFLOW, State.CANNOT_START),
        (Level.BUILD_READY, State.CANNOT_START),
    ]


def test_what_lies_in_no_workflow_is_a_task_of_its_own() -> None:
    survey = Survey(Design().with_records(Role(id="role/clerk", name="Clerk")))

    found = [(task.place, task.level, task.state) for task in tasks(survey, check(survey))]

    assert found[0] == ("", Level.OUTLINE, State.COMPLETED)
    assert (("", Level.BUILD_READY, State.INCOMPLETE) in found) or (("", Level.WORKFLOW, State.INCOMPLETE) in found)


def test_an_empty_design_has_nothing_to_do_yet() -> None:
    assert tasks(Survey(Design()), []) == []


def test_a_workflow_is_called_by_its_name() -> None:
    survey = Survey(Design().with_records(Workflow(id=CLAIM, name="Motor claim")))

    assert {task.title for task in tasks(survey, check(survey))} == {"Motor claim"}


def test_a_level_of_which_all_is_said_is_completed_even_before_its_turn() -> None:
    purposes = [
        Step(id=f"{CLAIM}/{name}", name=name, role=role, purpose="The claim goes on")
        for name, role in (("register", "role/clerk"), ("assess", "role/adjuster"))
    ]
    survey = claim(*purposes)
    findings = [each for each in check(survey) if each.level is not Level.WORKFLOW]

    found = [(task.level, task.state) for task in tasks(survey, findings) if task.place == CLAIM]

    assert found == [
        (Level.OUTLINE, State.INCOMPLETE),
        (Level.WORKFLOW, State.COMPLETED),
        (Level.BUILD_READY, State.CANNOT_START),
    ]
