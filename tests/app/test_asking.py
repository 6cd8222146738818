"""A question can be put again by its name, whether or not it is answered."""

import pytest

from backbrief.app.asking import NoSuchQuestion, question_at
from backbrief.app.coach import questions
from backbrief.domain.answer import Sides
from backbrief.domain.design import Defaults
from backbrief.domain.fact import Asked
from backbrief.domain.information import Information
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from tests.app.small_claim import CLAIM, claim

REGISTER = f"{CLAIM}/register"
PASSED_ON = f"{CLAIM}/register--assess"


def test_every_open_question_can_be_put_by_its_name_in_the_same_words() -> None:
    survey = claim(Transfer(id=PASSED_ON, packet=Sides(sender=(PacketItem(information="information/claim"),))))

    one_by_one = [each for each in questions(survey) if each.removes == 1]

    assert [question_at(survey, each.key).question for each in one_by_one] == one_by_one


def test_an_answered_question_comes_with_its_answer() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", purpose="The claim has a number"))

    put = question_at(survey, f"{REGISTER}#purpose")

    assert put.answer == "The claim has a number"
    assert "register" in put.question.text


def test_a_question_inside_a_part_speaks_of_the_information_by_name() -> None:
    use = Use(kind="looks at", information="information/claim", attributes=("number",))
    survey = claim(
        Information(id="information/claim", name="Damage claim"),
        Step(id=REGISTER, name="register", role="role/clerk", uses=(use,)),
    )

    put = question_at(survey, f"{REGISTER}#uses.0.attributes")

    assert put.question.text == "Which parts of Damage claim are needed at 'register', by name?"
    assert (put.answer, put.part) == (("number",), use)


def test_one_side_of_a_transfer_is_asked_for_what_it_said_itself() -> None:
    survey = claim(Transfer(id=PASSED_ON, moves=Sides(sender=("work",), receiver=("information",))))

    put = question_at(survey, f"{PASSED_ON}#moves.receiver")

    assert (put.question.asked, put.answer) == (Asked.RECEIVER, ("information",))


def test_what_holds_everywhere_can_be_asked_before_anything_is_stated() -> None:
    put = question_at(claim(), f"{CLAIM}/defaults/step#place")

    assert put.answer is None
    assert put.question.about == "what holds at every step"


def test_what_holds_everywhere_can_be_changed() -> None:
    survey = claim(Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),)))

    assert question_at(survey, f"{CLAIM}/defaults/step#place").answer == "desk"


def test_a_word_inside_a_text_is_asked_for_with_the_text_around_it() -> None:
    need = FunctionNeed(verb="send", information="information/claim", complements=(("content", "Photos etc."),))
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", needs=(need,)))

    put = question_at(survey, f"{REGISTER}#needs.0.complements.0.content")

    assert put.question.key == f"{REGISTER}#needs.0.complements"
    assert put.answer == (("content", "Photos etc."),)


def test_a_fact_that_a_part_does_not_have_is_told_apart() -> None:
    survey = claim(Step(id=REGISTER, name="register", role="role/clerk", uses=(Use(kind="creates"),)))

    with pytest.raises(NoSuchQuestion):
        question_at(survey, f"{REGISTER}#uses.0.colour")


@pytest.mark.parametrize(
    "key",
    [
        f"{CLAIM}/gone#purpose",
        f"{REGISTER}#colour",
        f"{REGISTER}#uses.0.attributes",
        f"{REGISTER}#uses.first.attributes",
        "defaults/weather#place",
        "",
    ],
)
def test_a_question_about_what_is_no_longer_there_is_told_apart(key: str) -> None:
    with pytest.raises(NoSuchQuestion):
        question_at(claim(), key)
