"""An answer given at one record can be made to hold at all others that leave it open."""

from backbrief.app.actions.state_once_for_all import home_of, state_once_for_all
from backbrief.diff.compare import apply
from backbrief.domain.design import Defaults
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

REGISTER = Step(id=f"{CLAIM}/register", name="register", role="role/clerk", deadline="2 days")


def test_the_answer_holds_at_every_step_of_the_workflow_and_is_inherited_where_it_was_given() -> None:
    design = claim(REGISTER).design

    after = Survey(apply(design, state_once_for_all(design, REGISTER.id, "deadline")))

    assert [getattr(after.records[f"{CLAIM}/{each}"], "deadline", "") for each in ("register", "pay")] == ["2 days"] * 2
    assert after.origin(REGISTER.id, "deadline") == f"{CLAIM}/defaults/step"


def test_it_joins_what_holds_everywhere_already_and_never_overrules_it() -> None:
    everywhere = Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),))
    overruled = Defaults(id=f"{CLAIM}/defaults/step", answers=(("deadline", "1 day"),))

    joined = state_once_for_all(claim(REGISTER, everywhere).design, REGISTER.id, "deadline")
    refused = state_once_for_all(claim(REGISTER, overruled).design, REGISTER.id, "deadline")

    assert len(joined) == 2
    assert refused == ()


def test_what_is_not_stated_cannot_hold_everywhere() -> None:
    assert state_once_for_all(claim().design, f"{CLAIM}/register", "deadline") == ()
    assert state_once_for_all(claim().design, "step/gone", "deadline") == ()


def test_what_lies_in_no_workflow_holds_in_the_whole_design() -> None:
    assert home_of("information/claim", "information") == "defaults/information"
    assert home_of(f"{CLAIM}/register", "step") == f"{CLAIM}/defaults/step"
