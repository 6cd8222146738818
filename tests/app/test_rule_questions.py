"""What rules would have IT guess is asked too, where the answer stands that has to change."""

from backbrief.app.coach import questions
from backbrief.app.rule_questions import rule_questions
from backbrief.check.check import check
from backbrief.domain.answer import Sides
from backbrief.domain.fact import Asked, Level
from backbrief.domain.need import FunctionNeed
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from tests.app.small_claim import CLAIM, claim


def test_a_rule_asks_in_its_own_words_where_the_answer_stands() -> None:
    survey = claim(Role(id="role/clerk", name="The team"))

    (asked,) = [each for each in rule_questions(survey, check(survey)) if each.record == "role/clerk"]

    assert (asked.key, asked.fact.name, asked.level) == ("role/clerk#name", "name", Level.OUTLINE)
    assert asked.text == "Who exactly is 'The team': which role does the work?"


def test_what_is_missing_inside_an_answer_is_asked_there() -> None:
    need = FunctionNeed(verb="verify", complements=(("against which authority", "the policy register"),))
    survey = claim(Step(id=f"{CLAIM}/register", name="register", role="role/clerk", needs=(need,)))

    asked = {each.key: each.asked for each in rule_questions(survey, check(survey))}

    assert asked[f"{CLAIM}/register#needs.0.complements"] is Asked.DOER


def test_what_is_blank_is_left_to_the_coach() -> None:
    survey = claim()

    blank = {each.key for each in questions(survey)}

    assert blank.isdisjoint(each.key for each in rule_questions(survey, check(survey)))


def test_what_no_single_answer_closes_is_not_asked() -> None:
    survey = claim(Transfer(id=f"{CLAIM}/register--assess", moves=Sides(sender=("work",), receiver=("information",))))

    keys = [each.key for each in rule_questions(survey, check(survey))]

    assert not [key for key in keys if "#moves" in key]
