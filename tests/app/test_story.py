"""Questions come in the order in which people tell their work."""

from backbrief.app.coach import questions
from backbrief.app.story import in_story_order, narrowed
from backbrief.domain.branch import Flow
from backbrief.domain.fact import Asked, Level
from backbrief.domain.party import Party
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from tests.app.small_claim import CLAIM, claim

DAMAGE = "workflow/damage"


def test_levels_are_finished_one_after_the_other() -> None:
    survey = claim()

    levels = [each.level for each in in_story_order(questions(survey), survey)]

    assert levels == sorted(levels)


def test_what_removes_most_guesses_comes_first_within_a_level() -> None:
    survey = claim()

    asked = [each for each in in_story_order(questions(survey), survey) if each.level is Level.BUILD_READY]

    assert [each.removes for each in asked] == sorted((each.removes for each in asked), reverse=True)
    assert asked[0].removes > 1


def test_the_customer_is_asked_for_before_the_work_and_the_work_before_its_steps() -> None:
    survey = claim(Party(id="party/claimant", name="Claimant"))

    asked = [each.record for each in in_story_order(questions(survey), survey) if each.level is Level.OUTLINE]

    assert list(dict.fromkeys(asked))[:2] == ["party/claimant", CLAIM]


def test_steps_are_asked_as_the_work_flows_and_transfers_after_the_step_that_sends() -> None:
    first = Step(id=f"{DAMAGE}/look", role="role/clerk", name="look")
    second = Step(id=f"{DAMAGE}/estimate", role="role/adjuster", name="estimate")
    flow = Flow(id=f"{DAMAGE}/f", source=first.id, target=second.id)
    survey = claim(Workflow(id=DAMAGE, name="Damage"), second, first, flow)

    asked = narrowed(in_story_order(questions(survey), survey), DAMAGE)

    told = [each.record for each in asked if each.level is Level.WORKFLOW and each.removes == 1]
    assert list(dict.fromkeys(told)) == [DAMAGE, first.id, f"{DAMAGE}/look--estimate", second.id]


def test_a_step_is_asked_about_alone() -> None:
    survey = claim()

    asked = narrowed(questions(survey), f"{CLAIM}/register")

    assert {each.record for each in asked} == {f"{CLAIM}/register"}


def test_a_workflow_is_asked_about_with_all_that_lies_in_it() -> None:
    survey = claim(Workflow(id=f"{CLAIM}-2", name="Another"))

    asked = {each.record for each in narrowed(questions(survey), CLAIM)}

    assert {CLAIM, f"{CLAIM}/pay", f"{CLAIM}/defaults/step"} <= asked
    assert f"{CLAIM}-2" not in asked


def test_the_receiver_is_asked_once_the_sender_has_said_all() -> None:
    survey = claim()

    asked = narrowed(in_story_order(questions(survey), survey), f"{CLAIM}/register--assess")

    outline = [each.asked for each in asked if each.level is Level.OUTLINE]
    assert outline == [Asked.SENDER, Asked.SENDER, Asked.RECEIVER, Asked.RECEIVER]
